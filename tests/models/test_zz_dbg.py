from tests.models.test_suggestions import *
def test_x(article_of, find):
    desk = Desk(article_of(TEXT)).take([rules(TEXT)[1], proposal(TEXT, "q2", "ضروري", parent="q1")])
    print(desk.names, desk.suggestions.shown)
    around = desk.session.mark(find(TEXT, "وصفه كيري بأنه ضروري للجميع، وأضاف"))
    print(desk.names)
    desk.suggestions.accept_all()
    print([(desk.words(q,"content"),q.parent,q.id) for q in desk.session.quotes])
    assert 0
