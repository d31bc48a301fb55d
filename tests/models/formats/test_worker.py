import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import QawlError
from models.formats.incoming import LONGEST, Incoming
from models.formats.worker import Worker, article

READER = "tests.models.formats.misbehaving"
ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
def file(tmp_path):
    def made(how, name="خبر 1.page"):
        path = tmp_path / name
        path.write_text(how, "utf-8")
        return path

    return made


@pytest.fixture
def worker():
    made = Worker(seconds=30)
    yield made
    made.close()


def pid(worker, file):
    return worker.extract(READER, file("pid"))["text"]


def test_a_file_is_read_in_another_process(worker, file):
    assert worker.extract(READER, file("زيد")) == {"text": "قال زيد", "title": "ok"}
    assert pid(worker, file) != f"pid {os.getpid()}"


def test_one_process_reads_many_files(worker, file):
    assert len({pid(worker, file) for _ in range(5)}) == 1


def test_a_refusal_comes_back_as_a_sentence_in_any_language(worker, file):
    with pytest.raises(QawlError) as refused:
        worker.extract(READER, file("refuse"))
    assert refused.value.sentence.in_language("en") == "it is locked with a password"
    assert refused.value.sentence.values["what"].text == "locked with a password"


@pytest.mark.parametrize("how", ["sleep", "spin"])
def test_who_takes_too_long_is_killed_and_the_next_file_is_read(file, how):
    with closing(Worker(seconds=1)) as impatient:
        with pytest.raises(QawlError, match="longer than 1 seconds"):
            impatient.extract(READER, file(how))
        assert impatient.extract(READER, file("زيد"))["text"] == "قال زيد"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system takes no limit")
def test_who_wants_too_much_memory_is_refused_it(worker, file):
    with pytest.raises(QawlError, match="more memory"):
        worker.extract(READER, file("eat"))
    assert worker.extract(READER, file("زيد"))["text"] == "قال زيد"


@pytest.mark.parametrize("how", ["die", "bug"])
def test_who_falls_over_costs_one_file(worker, file, how):
    first = pid(worker, file)
    with pytest.raises(QawlError, match="broke off"):
        worker.extract(READER, file(how))
    assert pid(worker, file) != first


def test_a_process_that_was_killed_in_between_is_started_again(worker, file):
    pid(worker, file)
    worker._process.kill()
    worker._process.wait()
    assert worker.extract(READER, file("زيد"))["text"] == "قال زيد"


def test_what_a_library_prints_is_no_answer(worker, file):
    assert worker.extract(READER, file("print"))["text"] == "قال print"
    assert worker.extract(READER, file("زيد"))["text"] == "قال زيد"


def test_nesting_without_end_and_files_that_go_away_are_said(worker, file):
    with pytest.raises(QawlError, match="nested too deeply"):
        worker.extract(READER, file("deep"))
    with pytest.raises(QawlError, match="can't be read"):
        worker.extract(READER, file("gone"))


def test_who_says_more_than_an_article_can_hold_is_not_heard_out(worker, file):
    with pytest.raises(QawlError, match="broke off"):
        worker.extract(READER, file("much"))
    assert worker.extract(READER, file("زيد"))["text"] == "قال زيد"


def test_threads_take_turns(worker, file):
    said = {}
    paths = [file(str(number), f"{number}.page") for number in range(12)]

    def ask(path):
        said[path.stem] = worker.extract(READER, path)["text"]

    threads = [threading.Thread(target=ask, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == {str(number): f"قال {number}" for number in range(12)}


def test_names_that_are_no_unicode_are_found(worker, tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.page")
    path.write_text("زيد", "utf-8")
    assert worker.extract(READER, path)["text"] == "قال زيد"


def test_it_is_found_wherever_the_program_was_started(file, tmp_path):
    code = f"""if True:
        import sys
        sys.path.insert(0, {str(ROOT)!r})
        from pathlib import Path
        from models.formats.worker import shared
        print(shared().extract({READER!r}, Path({file("pid").name!r}))["text"])
    """
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True, text=True)
    assert done.stdout.startswith("pid ")
    assert done.stderr == ""
    if sys.platform.startswith("linux"):  # and it is gone with it
        assert not Path("/proc", done.stdout.split()[1]).exists()


def test_the_article_of_a_file_has_its_name_and_knows_where_it_is_from(worker, file):
    path = file("زيد")
    (one,) = article(path, READER, 1000, worker)
    assert isinstance(one, Incoming)
    assert (one.external_id, one.text, one.about["title"], one.source) == ("خبر 1", "قال زيد", "ok", path)


def test_a_refusal_names_its_file(worker, file):
    (one,) = article(file("die"), READER, 1000, worker)
    sentence = one.reason.in_language("en")
    assert sentence == "“خبر 1.page” was not imported: it is damaged, and reading it broke off."
    assert one.file.endswith("خبر 1.page")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "a.page"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    nobody = Worker()
    (one,) = article(path, READER, LONGEST, nobody)
    assert "larger than" in one.reason.in_language("en")
    assert nobody._process is None


def test_a_file_that_is_not_there_is_refused(tmp_path):
    (one,) = article(tmp_path / "none.page", READER, 1000)
    assert "can't be reached" in one.reason.in_language("en")
