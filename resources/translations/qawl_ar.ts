<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>Qawl</name>
    <message numerus="yes">
      <source>%n article(s) are new versions of ones that were there.</source>
      <translation>
        <numerusform>لا نسخ جديدة لمقالات موجودة.</numerusform>
        <numerusform>مقال واحد نسخة جديدة من مقال موجود.</numerusform>
        <numerusform>مقالان نسختان جديدتان من مقالين موجودين.</numerusform>
        <numerusform>%n مقالات نسخٌ جديدة من مقالات موجودة.</numerusform>
        <numerusform>%n مقالًا نسخٌ جديدة من مقالات موجودة.</numerusform>
        <numerusform>%n مقال نسخٌ جديدة من مقالات موجودة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) have their texts again.</source>
      <translation>
        <numerusform>لم يُعَد نص أي مقال.</numerusform>
        <numerusform>عاد نص مقال واحد.</numerusform>
        <numerusform>عاد نصّا مقالين.</numerusform>
        <numerusform>عادت نصوص %n مقالات.</numerusform>
        <numerusform>عادت نصوص %n مقالًا.</numerusform>
        <numerusform>عادت نصوص %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) imported.</source>
      <translation>
        <numerusform>لم يُستورد أي مقال.</numerusform>
        <numerusform>استُورد مقال واحد.</numerusform>
        <numerusform>استُورد مقالان.</numerusform>
        <numerusform>استُوردت %n مقالات.</numerusform>
        <numerusform>استُورد %n مقالًا.</numerusform>
        <numerusform>استُورد %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) were in the project already.</source>
      <translation>
        <numerusform>لم يكن أي مقال في المشروع من قبل.</numerusform>
        <numerusform>مقال واحد كان في المشروع من قبل.</numerusform>
        <numerusform>مقالان كانا في المشروع من قبل.</numerusform>
        <numerusform>%n مقالات كانت في المشروع من قبل.</numerusform>
        <numerusform>%n مقالًا كانت في المشروع من قبل.</numerusform>
        <numerusform>%n مقال كانت في المشروع من قبل.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cue(s) marked. Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>لم يُحدَّد شيء.</numerusform>
        <numerusform>حُدِّد لفظ إسناد واحد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>حُدِّد لفظا إسناد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>حُدِّدت %n ألفاظ إسناد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>حُدِّد %n لفظ إسناد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>حُدِّد %n لفظ إسناد. Ctrl+Z للتراجع.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>لا نتائج</numerusform>
        <numerusform>نتيجة واحدة</numerusform>
        <numerusform>نتيجتان</numerusform>
        <numerusform>%n نتائج</numerusform>
        <numerusform>%n نتيجة</numerusform>
        <numerusform>%n نتيجة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s) so far</source>
      <translation>
        <numerusform>لا نتائج حتى الآن</numerusform>
        <numerusform>نتيجة واحدة حتى الآن</numerusform>
        <numerusform>نتيجتان حتى الآن</numerusform>
        <numerusform>%n نتائج حتى الآن</numerusform>
        <numerusform>%n نتيجة حتى الآن</numerusform>
        <numerusform>%n نتيجة حتى الآن</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>أقل من دقيقة</numerusform>
        <numerusform>دقيقة</numerusform>
        <numerusform>دقيقتان</numerusform>
        <numerusform>%n دقائق</numerusform>
        <numerusform>%n دقيقة</numerusform>
        <numerusform>%n دقيقة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more were refused.</source>
      <translation>
        <numerusform>لم يُرفض غيرها.</numerusform>
        <numerusform>ورُفض واحد آخر.</numerusform>
        <numerusform>ورُفض اثنان آخران.</numerusform>
        <numerusform>ورُفضت %n أخرى.</numerusform>
        <numerusform>ورُفض %n آخر.</numerusform>
        <numerusform>ورُفض %n آخر.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s)</source>
      <translation>
        <numerusform>لا اقتباسات</numerusform>
        <numerusform>اقتباس واحد</numerusform>
        <numerusform>اقتباسان</numerusform>
        <numerusform>%n اقتباسات</numerusform>
        <numerusform>%n اقتباسًا</numerusform>
        <numerusform>%n اقتباس</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) exported to {path}.</source>
      <translation>
        <numerusform>لا اقتباسات؛ كُتب {path}.</numerusform>
        <numerusform>صُدّر اقتباس واحد إلى {path}.</numerusform>
        <numerusform>صُدّر اقتباسان إلى {path}.</numerusform>
        <numerusform>صُدّرت %n اقتباسات إلى {path}.</numerusform>
        <numerusform>صُدّر %n اقتباسًا إلى {path}.</numerusform>
        <numerusform>صُدّر %n اقتباس إلى {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) given a speaker. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>لم يُنسب شيء.</numerusform>
        <numerusform>نُسب اقتباس واحد إلى متحدث. Ctrl+Z للتراجع.</numerusform>
        <numerusform>نُسب اقتباسان إلى متحدث. Ctrl+Z للتراجع.</numerusform>
        <numerusform>نُسبت %n اقتباسات إلى متحدث. Ctrl+Z للتراجع.</numerusform>
        <numerusform>نُسب %n اقتباسًا إلى متحدث. Ctrl+Z للتراجع.</numerusform>
        <numerusform>نُسب %n اقتباس إلى متحدث. Ctrl+Z للتراجع.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) imported.</source>
      <translation>
        <numerusform>لم يُستورد أي اقتباس.</numerusform>
        <numerusform>استُورد اقتباس واحد.</numerusform>
        <numerusform>استُورد اقتباسان.</numerusform>
        <numerusform>استُوردت %n اقتباسات.</numerusform>
        <numerusform>استُورد %n اقتباسًا.</numerusform>
        <numerusform>استُورد %n اقتباس.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) marked. Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>لم يُظلَّل شيء.</numerusform>
        <numerusform>ظُلِّل اقتباس واحد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>ظُلِّل اقتباسان. Ctrl+Z للتراجع.</numerusform>
        <numerusform>ظُلِّلت %n اقتباسات. Ctrl+Z للتراجع.</numerusform>
        <numerusform>ظُلِّل %n اقتباسًا. Ctrl+Z للتراجع.</numerusform>
        <numerusform>ظُلِّل %n اقتباس. Ctrl+Z للتراجع.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) there still have something to do (F4 goes through them).</source>
      <translation>
        <numerusform>لم يبق شيء.</numerusform>
        <numerusform>بقي شيء في اقتباس واحد هناك (F4 يمر به).</numerusform>
        <numerusform>بقي شيء في اقتباسين هناك (F4 يمر بهما).</numerusform>
        <numerusform>بقي شيء في %n اقتباسات هناك (F4 يمر بها).</numerusform>
        <numerusform>بقي شيء في %n اقتباسًا هناك (F4 يمر بها).</numerusform>
        <numerusform>بقي شيء في %n اقتباس هناك (F4 يمر بها).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) use it, so it was not deleted. Merge it into another, or change them first.</source>
      <translation>
        <numerusform>لا اقتباس يستعمله. لم يُحذف.</numerusform>
        <numerusform>يستعمله اقتباس واحد، فلم يُحذف. ادمجه في غيره أو غيّر الاقتباس أولًا.</numerusform>
        <numerusform>يستعمله اقتباسان، فلم يُحذف. ادمجه في غيره أو غيّرهما أولًا.</numerusform>
        <numerusform>تستعمله %n اقتباسات، فلم يُحذف. ادمجه في غيره أو غيّرها أولًا.</numerusform>
        <numerusform>يستعمله %n اقتباسًا، فلم يُحذف. ادمجه في غيره أو غيّرها أولًا.</numerusform>
        <numerusform>يستعمله %n اقتباس، فلم يُحذف. ادمجه في غيره أو غيّرها أولًا.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) were in the project already.</source>
      <translation>
        <numerusform>لم يكن في المشروع أي اقتباس منها.</numerusform>
        <numerusform>اقتباس واحد كان في المشروع من قبل.</numerusform>
        <numerusform>اقتباسان كانا في المشروع من قبل.</numerusform>
        <numerusform>%n اقتباسات كانت في المشروع من قبل.</numerusform>
        <numerusform>%n اقتباسًا كانت في المشروع من قبل.</numerusform>
        <numerusform>%n اقتباس كانت في المشروع من قبل.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) would be exported.</source>
      <translation>
        <numerusform>لن يُصدَّر أي اقتباس.</numerusform>
        <numerusform>سيُصدَّر اقتباس واحد.</numerusform>
        <numerusform>سيُصدَّر اقتباسان.</numerusform>
        <numerusform>ستُصدَّر %n اقتباسات.</numerusform>
        <numerusform>سيُصدَّر %n اقتباسًا.</numerusform>
        <numerusform>سيُصدَّر %n اقتباس.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s</source>
      <translation>
        <numerusform>أقل من ثانية</numerusform>
        <numerusform>ثانية</numerusform>
        <numerusform>ثانيتان</numerusform>
        <numerusform>%n ثوانٍ</numerusform>
        <numerusform>%n ثانية</numerusform>
        <numerusform>%n ثانية</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suggestion(s) left</source>
      <translation>
        <numerusform>لا اقتراحات باقية</numerusform>
        <numerusform>بقي اقتراح واحد</numerusform>
        <numerusform>بقي اقتراحان</numerusform>
        <numerusform>بقيت %n اقتراحات</numerusform>
        <numerusform>بقي %n اقتراحًا</numerusform>
        <numerusform>بقي %n اقتراح</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n text(s) were taken out of PDF: look them through before you annotate.</source>
      <translation>
        <numerusform>لا نص من PDF.</numerusform>
        <numerusform>نص واحد استُخرج من PDF: راجعه قبل توسيمه.</numerusform>
        <numerusform>نصّان استُخرجا من PDF: راجعهما قبل توسيمهما.</numerusform>
        <numerusform>%n نصوص استُخرجت من PDF: راجعها قبل توسيمها.</numerusform>
        <numerusform>%n نصًّا استُخرجت من PDF: راجعها قبل توسيمها.</numerusform>
        <numerusform>%n نص استُخرجت من PDF: راجعها قبل توسيمها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unfinished import(s) dropped.</source>
      <translation>
        <numerusform>لا استيراد متوقفًا.</numerusform>
        <numerusform>أُسقط استيراد متوقف واحد.</numerusform>
        <numerusform>أُسقط استيرادان متوقفان.</numerusform>
        <numerusform>أُسقطت %n عمليات استيراد متوقفة.</numerusform>
        <numerusform>أُسقطت %n عملية استيراد متوقفة.</numerusform>
        <numerusform>أُسقطت %n عملية استيراد متوقفة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>بلا كلمات</numerusform>
        <numerusform>كلمة واحدة</numerusform>
        <numerusform>كلمتان</numerusform>
        <numerusform>%n كلمات</numerusform>
        <numerusform>%n كلمة</numerusform>
        <numerusform>%n كلمة</numerusform>
      </translation>
    </message>
    <message>
      <source>+ joint (Ctrl+J)</source>
      <translation>+ شريك (Ctrl+J)</translation>
    </message>
    <message>
      <source>+ said to</source>
      <translation>+ مخاطَب</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>; </source>
      <translation>؛ </translation>
    </message>
    <message>
      <source>A Wikidata id is a Q and a number, as Q58217.</source>
      <translation>معرّف ويكي بيانات حرف Q يليه رقم، مثل Q58217.</translation>
    </message>
    <message>
      <source>A country is written in two letters, as EG or RU (ISO 3166).</source>
      <translation>يُكتب البلد بحرفين لاتينيين، مثل EG أو RU ‏(ISO 3166).</translation>
    </message>
    <message>
      <source>A filter without a name</source>
      <translation>تصفية بلا اسم</translation>
    </message>
    <message>
      <source>A minus stands before words, not before “{name}:”.</source>
      <translation>علامة - تسبق الكلمات لا «{name}:».</translation>
    </message>
    <message>
      <source>A part of a word needs at least two letters.</source>
      <translation>جزء الكلمة حرفان على الأقل.</translation>
    </message>
    <message>
      <source>A preset needs a name.</source>
      <translation>يحتاج الإعداد المحفوظ إلى اسم.</translation>
    </message>
    <message numerus="yes">
      <source>A process ended suddenly over %n article(s): they have no suggestions.</source>
      <translation>
        <numerusform>لم تتوقف أي عملية فجأة عند أي مقال.</numerusform>
        <numerusform>توقفت عملية فجأة عند مقال واحد، فبقي بلا اقتراحات.</numerusform>
        <numerusform>توقفت عمليات فجأة عند مقالين، فبقيا بلا اقتراحات.</numerusform>
        <numerusform>توقفت عمليات فجأة عند %n مقالات، فبقيت بلا اقتراحات.</numerusform>
        <numerusform>توقفت عمليات فجأة عند %n مقالًا، فبقيت بلا اقتراحات.</numerusform>
        <numerusform>توقفت عمليات فجأة عند %n مقال، فبقيت بلا اقتراحات.</numerusform>
      </translation>
    </message>
    <message>
      <source>A query has at most {most} characters.</source>
      <translation>الاستعلام {most} حرفًا على الأكثر.</translation>
    </message>
    <message>
      <source>A query needs letters besides * and ?: type at least two.</source>
      <translation>يلزم الاستعلام حروف غير * و?؛ اكتب حرفين على الأقل.</translation>
    </message>
    <message>
      <source>A queue needs a name.</source>
      <translation>يلزم قائمة العمل اسم.</translation>
    </message>
    <message>
      <source>A quotation mark in it is opened and not closed, or closed and not opened.</source>
      <translation>فيه علامة تنصيص فُتحت ولم تُغلق، أو أُغلقت ولم تُفتح.</translation>
    </message>
    <message>
      <source>A quote can't be linked to itself.</source>
      <translation>لا يُربط الاقتباس بنفسه.</translation>
    </message>
    <message>
      <source>A quote has no content.</source>
      <translation>اقتباس بلا محتوى.</translation>
    </message>
    <message>
      <source>A quote is linked to a deleted statement.</source>
      <translation>اقتباس مربوط بتصريح محذوف.</translation>
    </message>
    <message>
      <source>A quote is said to lie inside one that is not in this article.</source>
      <translation>اقتباس منسوب إلى داخل اقتباس ليس في هذا المقال.</translation>
    </message>
    <message>
      <source>A quote keeps at least one content span. Delete the quote instead.</source>
      <translation>لا بد للاقتباس من جزء واحد من المحتوى على الأقل. احذف الاقتباس نفسه.</translation>
    </message>
    <message>
      <source>A quote keeps at least one letter; its edge was not moved.</source>
      <translation>لا بد للاقتباس من حرف واحد على الأقل؛ لم تُنقل حافته.</translation>
    </message>
    <message>
      <source>A quote names a deleted addressee.</source>
      <translation>اقتباس يسمّي مخاطَبًا محذوفًا.</translation>
    </message>
    <message>
      <source>A quote names a deleted speaker.</source>
      <translation>اقتباس يسمّي متحدثًا محذوفًا.</translation>
    </message>
    <message>
      <source>A row points to nothing: {what}.</source>
      <translation>صف يشير إلى لا شيء: {what}.</translation>
    </message>
    <message>
      <source>A sheet of “{name}” spans {rows} rows and {columns} columns, more than can be read. Save only the rows and columns that hold something.</source>
      <translation>تمتد ورقة في «{name}» على {rows} صفًا و{columns} عمودًا، أكثر مما يمكن قراءته. احفظ الصفوف والأعمدة التي فيها شيء فقط.</translation>
    </message>
    <message>
      <source>A sheet of “{name}” was not read: its columns are others than those of the first sheet.</source>
      <translation>لم تُقرأ إحدى أوراق «{name}»: أعمدتها غير أعمدة الورقة الأولى.</translation>
    </message>
    <message>
      <source>A span ends outside the text.</source>
      <translation>مقطع ينتهي خارج النص.</translation>
    </message>
    <message>
      <source>A speaker or target needs a name.</source>
      <translation>لا بد للمتحدث أو الجهة المستهدَفة من اسم.</translation>
    </message>
    <message>
      <source>A stance is toward a deleted target.</source>
      <translation>موقف من جهة مستهدَفة محذوفة.</translation>
    </message>
    <message>
      <source>A stance is toward something: type the target's name first.</source>
      <translation>الموقف موقف من شيء: اكتب أولًا اسم الجهة المستهدَفة.</translation>
    </message>
    <message>
      <source>A suggestion is said to have become a quote that is not in this article.</source>
      <translation>اقتراحٌ يُذكر أنه صار اقتباسًا ليس في هذا المقال.</translation>
    </message>
    <message>
      <source>A ~ stands between two words, not beside a phrase.</source>
      <translation>علامة ~ تقع بين كلمتين لا بجوار عبارة.</translation>
    </message>
    <message>
      <source>About Qawl</source>
      <translation>عن قول</translation>
    </message>
    <message>
      <source>Accept all</source>
      <translation>اقبلها كلها</translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n suggestion(s) of this article as they are?</source>
      <translation>
        <numerusform>لا اقتراحات في هذا المقال؟</numerusform>
        <numerusform>أتقبل اقتراحًا واحدًا في هذا المقال كما هو؟</numerusform>
        <numerusform>أتقبل اقتراحين في هذا المقال كما هما؟</numerusform>
        <numerusform>أتقبل %n اقتراحات في هذا المقال كما هي؟</numerusform>
        <numerusform>أتقبل %n اقتراحًا في هذا المقال كما هي؟</numerusform>
        <numerusform>أتقبل %n اقتراح في هذا المقال كما هي؟</numerusform>
      </translation>
    </message>
    <message>
      <source>Accept all suggestions</source>
      <translation>قبول كل الاقتراحات</translation>
    </message>
    <message>
      <source>Accept all suggestions…</source>
      <translation>قبول كل الاقتراحات…</translation>
    </message>
    <message>
      <source>Accept suggestion</source>
      <translation>قبول الاقتراح</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>وقت العمل</translation>
    </message>
    <message>
      <source>Active time: {time}</source>
      <translation>وقت العمل: {time}</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>أضف</translation>
    </message>
    <message>
      <source>Add a phrase</source>
      <translation>أضف عبارة</translation>
    </message>
    <message>
      <source>Add a stance (T)</source>
      <translation>أضف موقفًا (T / ف)</translation>
    </message>
    <message>
      <source>Add a verb</source>
      <translation>أضف فعلًا</translation>
    </message>
    <message>
      <source>Add alias</source>
      <translation>إضافة اسم آخر</translation>
    </message>
    <message>
      <source>Add tags</source>
      <translation>أضف وسومًا</translation>
    </message>
    <message>
      <source>Add to the registry</source>
      <translation>إضافة إلى السجل</translation>
    </message>
    <message>
      <source>Address (URL)</source>
      <translation>العنوان (URL)</translation>
    </message>
    <message>
      <source>Addressee in the text</source>
      <translation>المخاطَب في النص</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>أضف…</translation>
    </message>
    <message>
      <source>Affiliation</source>
      <translation>جهة الانتماء</translation>
    </message>
    <message>
      <source>Aliases</source>
      <translation>أسماء أخرى</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>كل المقالات</translation>
    </message>
    <message>
      <source>All articles again</source>
      <translation>كل المقالات من جديد</translation>
    </message>
    <message>
      <source>All articles in a table: sort, filter, queues, samples</source>
      <translation>كل المقالات في جدول: ترتيب وتصفية وقوائم عمل وعينات</translation>
    </message>
    <message>
      <source>All articles…</source>
      <translation>كل المقالات…</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>كل الملفات (*)</translation>
    </message>
    <message>
      <source>An annotation of “{article}” in “{name}” was not taken: {reason}.</source>
      <translation>لم يؤخذ تعليم في «{article}» من «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation>لا بد للمُوسِّم من اسم.</translation>
    </message>
    <message>
      <source>An import is running. Wait for its end, or cancel it.</source>
      <translation>هناك استيراد جارٍ. انتظر نهايته أو ألغِه.</translation>
    </message>
    <message>
      <source>Annotations too, where the files have them</source>
      <translation>مع التوسيم إن كان في الملفات</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>المُوسِّم</translation>
    </message>
    <message>
      <source>Annotator, where no file names one</source>
      <translation>المُوسِّم إن لم يُسمِّه الملف</translation>
    </message>
    <message>
      <source>Annotators under pseudonyms</source>
      <translation>المُوسِّمون بأسماء مستعارة</translation>
    </message>
    <message>
      <source>Another quote has just the same content.</source>
      <translation>لاقتباس آخر المحتوى نفسه تمامًا.</translation>
    </message>
    <message>
      <source>Another text under a known id is a corrected version of that article</source>
      <translation>النص المختلف بمعرّف موجود نسخةٌ مصحَّحة من ذلك المقال</translation>
    </message>
    <message numerus="yes">
      <source>Applied to %n quote(s). Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>لم يُطبَّق على شيء.</numerusform>
        <numerusform>طُبِّق على اقتباس واحد. Ctrl+Z للتراجع.</numerusform>
        <numerusform>طُبِّق على اقتباسين. Ctrl+Z للتراجع.</numerusform>
        <numerusform>طُبِّق على %n اقتباسات. Ctrl+Z للتراجع.</numerusform>
        <numerusform>طُبِّق على %n اقتباسًا. Ctrl+Z للتراجع.</numerusform>
        <numerusform>طُبِّق على %n اقتباس. Ctrl+Z للتراجع.</numerusform>
      </translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>طبِّق</translation>
    </message>
    <message>
      <source>Apply to all</source>
      <translation>تطبيق على الكل</translation>
    </message>
    <message>
      <source>Apply to all equal mentions</source>
      <translation>تطبيق على كل المواضع المماثلة</translation>
    </message>
    <message>
      <source>Apply to all equal mentions…</source>
      <translation>طبِّق على كل المواضع المماثلة…</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Article details</source>
      <translation>بيانات المقال</translation>
    </message>
    <message>
      <source>Article details…</source>
      <translation>بيانات المقال…</translation>
    </message>
    <message numerus="yes">
      <source>Article done, and %n draft(s) of yours in it. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>أُنجز المقال. Ctrl+Z للتراجع.</numerusform>
        <numerusform>أُنجز المقال ومعه مسودة واحدة لك. Ctrl+Z للتراجع.</numerusform>
        <numerusform>أُنجز المقال ومعه مسودتان لك. Ctrl+Z للتراجع.</numerusform>
        <numerusform>أُنجز المقال ومعه %n مسودات لك. Ctrl+Z للتراجع.</numerusform>
        <numerusform>أُنجز المقال ومعه %n مسودة لك. Ctrl+Z للتراجع.</numerusform>
        <numerusform>أُنجز المقال ومعه %n مسودة لك. Ctrl+Z للتراجع.</numerusform>
      </translation>
    </message>
    <message>
      <source>Article done, go on</source>
      <translation>أنهِ المقال وتابع</translation>
    </message>
    <message>
      <source>Article not done after all</source>
      <translation>المقال لم ينتهِ بعد</translation>
    </message>
    <message>
      <source>Article status</source>
      <translation>حالة المقال</translation>
    </message>
    <message>
      <source>Article {row} of “{name}” came in without {number} of its marks or relations: they have no place in a quote.</source>
      <translation>استُورد المقال {row} من «{name}» دون {number} من علاماته أو علاقاته: لا مكان لها في اقتباس.</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Articles  ·  {done} of {total} done</source>
      <translation>المقالات  ·  أُنجز {done} من {total}</translation>
    </message>
    <message>
      <source>Articles and annotations</source>
      <translation>مقالات وتوسيم</translation>
    </message>
    <message>
      <source>Articles beside the page</source>
      <translation>المقالات بجانب الصفحة</translation>
    </message>
    <message>
      <source>Articles done</source>
      <translation>مقالات منجزة</translation>
    </message>
    <message>
      <source>Articles finished: {total}</source>
      <translation>المقالات المنجزة: {total}</translation>
    </message>
    <message>
      <source>Articles: {articles}. Words: {words}. Quotes: {quotes}.</source>
      <translation>المقالات: {articles}. الكلمات: {words}. الاقتباسات: {quotes}.</translation>
    </message>
    <message>
      <source>Articles: {n}</source>
      <translation>المقالات: {n}</translation>
    </message>
    <message>
      <source>Assign addressee</source>
      <translation>تعيين المخاطَب</translation>
    </message>
    <message>
      <source>Assign speaker</source>
      <translation>تعيين المتحدث</translation>
    </message>
    <message>
      <source>Assign speaker to all</source>
      <translation>تعيين المتحدث للكل</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>السابق</translation>
    </message>
    <message>
      <source>Back to the page; again: let the quote go</source>
      <translation>عُد إلى الصفحة؛ وثانيةً: اترك الاقتباس</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>البداية</translation>
    </message>
    <message>
      <source>Blind study: no suggestions</source>
      <translation>دراسة محجوبة: بلا اقتراحات</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>تصفّح…</translation>
    </message>
    <message>
      <source>By digit</source>
      <translation>بالأرقام</translation>
    </message>
    <message>
      <source>CSV: articles or quotes</source>
      <translation>CSV: مقالات أو اقتباسات</translation>
    </message>
    <message>
      <source>CSV: one row a quote, for spreadsheets</source>
      <translation>‏CSV: صف لكل اقتباس، لبرامج الجداول</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Carries everything.</source>
      <translation>تحمل كل شيء.</translation>
    </message>
    <message>
      <source>Change type</source>
      <translation>غيّر النوع</translation>
    </message>
    <message>
      <source>Change… (Ctrl+U)</source>
      <translation>غيّر… (Ctrl+U)</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>اختر</translation>
    </message>
    <message>
      <source>Choose all</source>
      <translation>اختر الكل</translation>
    </message>
    <message>
      <source>Choose at most {most} articles at once.</source>
      <translation>اختر {most} مقال على الأكثر دفعة واحدة.</translation>
    </message>
    <message>
      <source>Choose first which quotes or aliases are to be split off.</source>
      <translation>اختر أولًا الاقتباسات أو الأسماء التي تريد فصلها.</translation>
    </message>
    <message>
      <source>Choose quotes (and aliases) that are somebody else's: they get their own entry</source>
      <translation>اختر الاقتباسات (والأسماء) التي تخص غيره: يصير لها مدخل مستقل</translation>
    </message>
    <message>
      <source>Choose two or more (Ctrl+click): they become one, with all their names</source>
      <translation>اختر اثنين أو أكثر (Ctrl+نقر): يصيران واحدًا بكل أسمائهما</translation>
    </message>
    <message>
      <source>Choose… (S)</source>
      <translation>اختر… (S / س)</translation>
    </message>
    <message>
      <source>Click a highlight to select its quote, again for the quote around it. Drag its bracket to move an edge.</source>
      <translation>انقر التظليل لتحديد اقتباسه، وثانية للاقتباس المحيط به. اسحب قوسه لنقل حافته.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>أغلق</translation>
    </message>
    <message>
      <source>Close Qawl</source>
      <translation>أغلق قول</translation>
    </message>
    <message>
      <source>CoNLL: a token a line with IOB2 labels, for sequence labelling</source>
      <translation>‏CoNLL: كلمة في كل سطر مع وسوم IOB2، لوسم المتتاليات</translation>
    </message>
    <message>
      <source>Code (exported)</source>
      <translation>الرمز (في التصدير)</translation>
    </message>
    <message>
      <source>Codebook</source>
      <translation>دليل الترميز</translation>
    </message>
    <message>
      <source>Codebook: what the labels mean</source>
      <translation>دليل الترميز: معاني التصنيفات</translation>
    </message>
    <message>
      <source>Codebook: {name}, version {version}</source>
      <translation>دليل الترميز: {name}، الإصدار {version}</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>اللون</translation>
    </message>
    <message>
      <source>Colour by speaker</source>
      <translation>لوّن بحسب المتحدث</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>الأوامر</translation>
    </message>
    <message>
      <source>Copied with its citation.</source>
      <translation>نُسخ مع توثيقه.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>نسخ</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>انسخ التفاصيل</translation>
    </message>
    <message>
      <source>Copy quote with its citation</source>
      <translation>انسخ الاقتباس مع توثيقه</translation>
    </message>
    <message>
      <source>Correct suggestion</source>
      <translation>تصحيح الاقتراح</translation>
    </message>
    <message>
      <source>Country (two letters)</source>
      <translation>البلد (حرفان)</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>لفظ الإسناد</translation>
    </message>
    <message>
      <source>Cue, source, addressee</source>
      <translation>لفظ الإسناد والمصدر والمخاطَب</translation>
    </message>
    <message>
      <source>Del  refuse</source>
      <translation>Del  ارفض</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Delete article</source>
      <translation>حذف المقال</translation>
    </message>
    <message>
      <source>Delete article…</source>
      <translation>احذف المقال…</translation>
    </message>
    <message>
      <source>Delete from the registry</source>
      <translation>حذف من السجل</translation>
    </message>
    <message>
      <source>Delete preset</source>
      <translation>حذف الإعداد المحفوظ</translation>
    </message>
    <message>
      <source>Delete queue</source>
      <translation>حذف قائمة العمل</translation>
    </message>
    <message>
      <source>Delete quote</source>
      <translation>حذف الاقتباس</translation>
    </message>
    <message>
      <source>Delete this queue</source>
      <translation>احذف قائمة العمل هذه</translation>
    </message>
    <message numerus="yes">
      <source>Delete “{name}” with its %n quote(s)? You can undo this.</source>
      <translation>
        <numerusform>أتحذف «{name}»؟ لا اقتباسات فيه، ويمكنك التراجع.</numerusform>
        <numerusform>أتحذف «{name}» مع اقتباسه الوحيد؟ يمكنك التراجع.</numerusform>
        <numerusform>أتحذف «{name}» مع اقتباسيه؟ يمكنك التراجع.</numerusform>
        <numerusform>أتحذف «{name}» مع اقتباساته وعددها %n؟ يمكنك التراجع.</numerusform>
        <numerusform>أتحذف «{name}» مع اقتباساته وعددها %n؟ يمكنك التراجع.</numerusform>
        <numerusform>أتحذف «{name}» مع اقتباساته وعددها %n؟ يمكنك التراجع.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Details of %n article(s)</source>
      <translation>
        <numerusform>التفاصيل</numerusform>
        <numerusform>تفاصيل مقال واحد</numerusform>
        <numerusform>تفاصيل مقالين</numerusform>
        <numerusform>تفاصيل %n مقالات</numerusform>
        <numerusform>تفاصيل %n مقالًا</numerusform>
        <numerusform>تفاصيل %n مقال</numerusform>
      </translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>التفاصيل…</translation>
    </message>
    <message>
      <source>Digit</source>
      <translation>الرقم</translation>
    </message>
    <message>
      <source>Digit {n}</source>
      <translation>الرقم {n}</translation>
    </message>
    <message>
      <source>Digits give the speaker until a quote has one, then the stance; the strip beside the quote says which.</source>
      <translation>الأرقام تعيّن المتحدث ما دام الاقتباس بلا متحدث، ثم الموقف؛ والشريط بجانب الاقتباس يبيّن ما يعطيه كل رقم.</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>أُعيد: {what}</translation>
    </message>
    <message>
      <source>Done, go on</source>
      <translation>منجز، تابع</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>اسحب</translation>
    </message>
    <message>
      <source>Draw a random sample</source>
      <translation>سحب عينة عشوائية</translation>
    </message>
    <message>
      <source>Draw a random sample…</source>
      <translation>اسحب عينة عشوائية…</translation>
    </message>
    <message>
      <source>Drawing…</source>
      <translation>يجري السحب…</translation>
    </message>
    <message>
      <source>Drop them</source>
      <translation>أسقطها</translation>
    </message>
    <message>
      <source>Each of them is a quote of yours already.</source>
      <translation>كلها اقتباسات لك من قبل.</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>تحرير</translation>
    </message>
    <message>
      <source>Edit article details</source>
      <translation>تحرير بيانات المقال</translation>
    </message>
    <message>
      <source>Edit codebook</source>
      <translation>تعديل دليل الترميز</translation>
    </message>
    <message>
      <source>Edit quote</source>
      <translation>تحرير الاقتباس</translation>
    </message>
    <message>
      <source>Edit stance</source>
      <translation>تعديل الموقف</translation>
    </message>
    <message>
      <source>Edit the codebook</source>
      <translation>تعديل دليل الترميز</translation>
    </message>
    <message>
      <source>Edit the codebook…</source>
      <translation>عدّل دليل الترميز…</translation>
    </message>
    <message>
      <source>Edit the registry</source>
      <translation>تعديل السجل</translation>
    </message>
    <message>
      <source>Enclosing quote</source>
      <translation>الاقتباس المحيط</translation>
    </message>
    <message>
      <source>Encoding of texts</source>
      <translation>ترميز النصوص</translation>
    </message>
    <message>
      <source>End session and close</source>
      <translation>أنهِ الجلسة وأغلق</translation>
    </message>
    <message>
      <source>End: a letter back</source>
      <translation>النهاية: حرف إلى الوراء</translation>
    </message>
    <message>
      <source>End: a letter on</source>
      <translation>النهاية: حرف إلى الأمام</translation>
    </message>
    <message>
      <source>End: a word back</source>
      <translation>النهاية: كلمة إلى الوراء</translation>
    </message>
    <message>
      <source>End: a word on</source>
      <translation>النهاية: كلمة إلى الأمام</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>النهاية</translation>
    </message>
    <message>
      <source>Enter  accept</source>
      <translation>Enter  اقبل</translation>
    </message>
    <message>
      <source>Every quote and stance keeps the name of who judged it. You can switch later.</source>
      <translation>كل اقتباس وموقف يحفظ اسم من وسمه. يمكنك التبديل لاحقًا.</translation>
    </message>
    <message>
      <source>Everything is saved. You will come back to this place.</source>
      <translation>كل شيء محفوظ، وستعود إلى هذا الموضع.</translation>
    </message>
    <message>
      <source>Example {language}</source>
      <translation>مثال {language}</translation>
    </message>
    <message>
      <source>Excel workbook: one row a quote</source>
      <translation>مصنّف Excel: صف لكل اقتباس</translation>
    </message>
    <message>
      <source>Excel: articles or quotes</source>
      <translation>Excel: مقالات أو اقتباسات</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Export dataset</source>
      <translation>تصدير مجموعة البيانات</translation>
    </message>
    <message>
      <source>Export dataset…</source>
      <translation>تصدير مجموعة البيانات…</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>جارٍ التصدير…</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>ابحث عن أمر</translation>
    </message>
    <message>
      <source>Find a command…</source>
      <translation>ابحث عن أمر…</translation>
    </message>
    <message>
      <source>Find in the article…</source>
      <translation>ابحث في المقال…</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>النتيجة التالية</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>النتيجة السابقة</translation>
    </message>
    <message>
      <source>Finish article</source>
      <translation>إنهاء المقال</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>علِّم</translation>
    </message>
    <message>
      <source>Flag article</source>
      <translation>علِّم المقال</translation>
    </message>
    <message>
      <source>For verbs that Qawl doesn't know: the forms that stand in the news, with blanks between, the verb itself first: {forms}. A و or ف before a form and a pronoun after it are known anyway.</source>
      <translation>للأفعال التي لا يعرفها «قول»: صور الفعل التي ترد في الأخبار، تفصل بينها مسافات، وأولاها الفعل نفسه: {forms}. أما الواو والفاء قبل الصورة والضمائر بعدها فمعروفة دون كتابة.</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>From the {n} articles of this list. The same seed draws the same ones again, also in another project.</source>
      <translation>من مقالات هذه القائمة وعددها {n}. البذرة نفسها تسحب المقالات نفسها مرة أخرى، ولو في مشروع آخر.</translation>
    </message>
    <message>
      <source>Give speaker</source>
      <translation>انسب</translation>
    </message>
    <message>
      <source>Give speaker…</source>
      <translation>انسب إلى متحدث…</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>تابع</translation>
    </message>
    <message>
      <source>Go on working</source>
      <translation>تابع العمل</translation>
    </message>
    <message>
      <source>Guidelines</source>
      <translation>الإرشادات</translation>
    </message>
    <message>
      <source>Has no place for: {what}.</source>
      <translation>لا مكان فيها لـ: {what}.</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>مساعدة</translation>
    </message>
    <message>
      <source>Hide suggestions from the study</source>
      <translation>إخفاء الاقتراحات عن الدراسة</translation>
    </message>
    <message>
      <source>How strong, how sure, why</source>
      <translation>الشدة واليقين والسبب</translation>
    </message>
    <message>
      <source>How to search</source>
      <translation>كيف تبحث</translation>
    </message>
    <message>
      <source>How words match</source>
      <translation>كيف تطابَق الكلمات</translation>
    </message>
    <message>
      <source>How words stand together</source>
      <translation>كيف تجتمع الكلمات</translation>
    </message>
    <message>
      <source>Hugging Face dataset: a folder with its card, a row a quote and a row an article</source>
      <translation>مجموعة بيانات Hugging Face: مجلد مع بطاقته، صفٌّ لكل اقتباس وصفٌّ لكل مقال</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>استيراد مجلد</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>استورد مجلدًا…</translation>
    </message>
    <message>
      <source>Import articles</source>
      <translation>استيراد مقالات</translation>
    </message>
    <message>
      <source>Import articles…</source>
      <translation>استيراد مقالات…</translation>
    </message>
    <message>
      <source>Import the others</source>
      <translation>استيراد الباقي</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>يجري الاستيراد…</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>في النص</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>ضمن</translation>
    </message>
    <message>
      <source>Inside which quote does it lie?</source>
      <translation>ضمن أي اقتباس يقع؟</translation>
    </message>
    <message>
      <source>It does not lie in the quote that is said to enclose it.</source>
      <translation>لا يقع داخل الاقتباس المذكور أنه يحيط به.</translation>
    </message>
    <message>
      <source>It is still a draft.</source>
      <translation>لا يزال مسودة.</translation>
    </message>
    <message>
      <source>JSONL: articles or whole records</source>
      <translation>JSONL: مقالات أو سجلات كاملة</translation>
    </message>
    <message>
      <source>JSONL: the whole record, an article a line</source>
      <translation>JSONL: السجل كاملًا، سطر لكل مقال</translation>
    </message>
    <message>
      <source>Joint speaker…</source>
      <translation>متحدث مشارك…</translation>
    </message>
    <message>
      <source>Judge stance</source>
      <translation>تحديد الموقف</translation>
    </message>
    <message>
      <source>Keep pages and documents beside their texts</source>
      <translation>الاحتفاظ بالصفحات والمستندات إلى جانب نصوصها</translation>
    </message>
    <message>
      <source>Keep the name “{name}”</source>
      <translation>أبقِ الاسم «{name}»</translation>
    </message>
    <message>
      <source>Keep this choice of quotes and format under a name.</source>
      <translation>احفظ هذا الاختيار للاقتباسات والصيغة باسم.</translation>
    </message>
    <message>
      <source>Keep this filter as a queue</source>
      <translation>حفظ هذه التصفية قائمةَ عمل</translation>
    </message>
    <message>
      <source>Keep this filter as a queue…</source>
      <translation>احفظ هذه التصفية قائمةَ عمل…</translation>
    </message>
    <message>
      <source>Kept in</source>
      <translation>يُحفظ في</translation>
    </message>
    <message>
      <source>Keyboard: ← and → go by words, with Alt by letters; Shift selects.</source>
      <translation>لوحة المفاتيح: السهمان ← و→ ينتقلان كلمة كلمة، ومع Alt حرفًا حرفًا؛ وShift يحدد.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>المفاتيح</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>الصنف</translation>
    </message>
    <message>
      <source>Label Studio annotation</source>
      <translation>توسيم Label Studio</translation>
    </message>
    <message>
      <source>Label Studio: tasks with annotations, and the labelling interface</source>
      <translation>‏Label Studio: مهام مع توسيمها، وواجهة التوسيم</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Larger letters</source>
      <translation>كبّر الحروف</translation>
    </message>
    <message>
      <source>Lies inside…</source>
      <translation>يقع ضمن…</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>فاتح أو داكن</translation>
    </message>
    <message>
      <source>Line {number} of “{name}” can't be compared: {reason}.</source>
      <translation>تتعذّر مقارنة السطر {number} من «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>Line {number} of “{name}” is no record of Qawl: {reason}.</source>
      <translation>السطر {number} من «{name}» ليس سجلًّا من سجلات قول: {reason}.</translation>
    </message>
    <message>
      <source>Line {row} of “{name}” was not imported: {reason}.</source>
      <translation>السطر {row} من «{name}» لم يُستورد: {reason}.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>اربط</translation>
    </message>
    <message>
      <source>Link quotes</source>
      <translation>ربط اقتباسين</translation>
    </message>
    <message>
      <source>Link with another quote</source>
      <translation>ربط باقتباس آخر</translation>
    </message>
    <message>
      <source>Link with another quote…</source>
      <translation>اربط باقتباس آخر…</translation>
    </message>
    <message>
      <source>Link «{words}» with:</source>
      <translation>اربط «{words}» بـ:</translation>
    </message>
    <message>
      <source>Linked; the other quote stands beside the page and can be gone to.</source>
      <translation>رُبط؛ يظهر الاقتباس الآخر بجانب الصفحة، وبنقرة تنتقل إليه.</translation>
    </message>
    <message>
      <source>Link… (L)</source>
      <translation>اربط… (L)</translation>
    </message>
    <message>
      <source>Log of sessions</source>
      <translation>سجل الجلسات</translation>
    </message>
    <message>
      <source>Log of sessions…</source>
      <translation>سجل الجلسات…</translation>
    </message>
    <message>
      <source>Looking at what would come…</source>
      <translation>جارٍ النظر فيما سيُستورد…</translation>
    </message>
    <message>
      <source>Made “{name}”.</source>
      <translation>أُنشئ «{name}».</translation>
    </message>
    <message>
      <source>Make</source>
      <translation>أنشئ</translation>
    </message>
    <message>
      <source>Making words searchable: {done} of {all}</source>
      <translation>تجهيز الكلمات للبحث: {done} من {all}</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>ظلِّل</translation>
    </message>
    <message>
      <source>Mark all as quotes</source>
      <translation>تظليل الكل اقتباسات</translation>
    </message>
    <message>
      <source>Mark as quotes</source>
      <translation>ظلِّلها اقتباسات</translation>
    </message>
    <message>
      <source>Mark quote</source>
      <translation>تظليل اقتباس</translation>
    </message>
    <message>
      <source>Mark scare quote</source>
      <translation>ظلِّل تنصيص تحفّظ</translation>
    </message>
    <message>
      <source>Mark span</source>
      <translation>تظليل جزء</translation>
    </message>
    <message>
      <source>Mark the quote's cue or source, or name its speaker, first.</source>
      <translation>حدّد أولًا لفظ الإسناد أو المصدر أو المتحدث لهذا الاقتباس.</translation>
    </message>
    <message>
      <source>May be the same, spelt differently:</source>
      <translation>قد يكون هو نفسه بكتابة أخرى:</translation>
    </message>
    <message>
      <source>Meaning {language}</source>
      <translation>المعنى {language}</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>الوسيلة</translation>
    </message>
    <message>
      <source>Medium…</source>
      <translation>الوسيلة…</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>ادمج</translation>
    </message>
    <message>
      <source>Merge chosen…</source>
      <translation>ادمج المختار…</translation>
    </message>
    <message>
      <source>Merge entries</source>
      <translation>الدمج</translation>
    </message>
    <message>
      <source>Merge with {name}…</source>
      <translation>ادمج مع {name}…</translation>
    </message>
    <message numerus="yes">
      <source>Merge “{names}” into “{into}”? %n quote(s) become its, and the names stay as aliases. You can undo this.</source>
      <translation>
        <numerusform>أتدمج «{names}» في «{into}»؟ تبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
        <numerusform>أتدمج «{names}» في «{into}»؟ ينتقل إليه اقتباس واحد، وتبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
        <numerusform>أتدمج «{names}» في «{into}»؟ ينتقل إليه اقتباسان، وتبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
        <numerusform>أتدمج «{names}» في «{into}»؟ تنتقل إليه %n اقتباسات، وتبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
        <numerusform>أتدمج «{names}» في «{into}»؟ ينتقل إليه %n اقتباسًا، وتبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
        <numerusform>أتدمج «{names}» في «{into}»؟ ينتقل إليه %n اقتباس، وتبقى الأسماء أسماءً أخرى له. يمكنك التراجع.</numerusform>
      </translation>
    </message>
    <message>
      <source>Mouse: drag over words to select them; hold Alt to select letters. Double-click a selection to mark it.</source>
      <translation>الفأرة: اسحب فوق الكلمات لتحديدها، ومع Alt حرفًا حرفًا. انقر التحديد نقرتين لتظليله اقتباسًا.</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>أنزل</translation>
    </message>
    <message>
      <source>Move edge</source>
      <translation>نقل الحافة</translation>
    </message>
    <message>
      <source>Move edges</source>
      <translation>نقل الحواف</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>ارفع</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Name of the queue</source>
      <translation>اسم قائمة العمل</translation>
    </message>
    <message>
      <source>Name {language}</source>
      <translation>الاسم {language}</translation>
    </message>
    <message>
      <source>Needs review</source>
      <translation>يحتاج مراجعة</translation>
    </message>
    <message>
      <source>New articles: {n}.</source>
      <translation>مقالات جديدة: {n}.</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>مشروع جديد</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>مشروع جديد…</translation>
    </message>
    <message>
      <source>New quotes: {n}; there already: {known}.</source>
      <translation>اقتباسات جديدة: {n}؛ موجودة من قبل: {known}.</translation>
    </message>
    <message>
      <source>New speaker «{name}»</source>
      <translation>متحدث جديد «{name}»</translation>
    </message>
    <message>
      <source>New target «{name}»</source>
      <translation>جهة جديدة «{name}»</translation>
    </message>
    <message>
      <source>New version</source>
      <translation>الإصدار الجديد</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>Next article</source>
      <translation>المقال التالي</translation>
    </message>
    <message>
      <source>Next quote</source>
      <translation>الاقتباس التالي</translation>
    </message>
    <message>
      <source>Next suggestion</source>
      <translation>الاقتراح التالي</translation>
    </message>
    <message>
      <source>Next to-do</source>
      <translation>المهمة التالية</translation>
    </message>
    <message>
      <source>Next unfinished article</source>
      <translation>المقال التالي غير المنجز</translation>
    </message>
    <message>
      <source>No article is open. Import articles (Ctrl+I), or drop .txt files here.</source>
      <translation>لا مقال مفتوحًا. استورد مقالات (Ctrl+I) أو أفلت ملفات ‎.txt هنا.</translation>
    </message>
    <message>
      <source>No article of “{gold}” is in “{predicted}”: they go by the names of their files.</source>
      <translation>لا مقال من «{gold}» في «{predicted}»؛ تُعرف المقالات بأسماء ملفاتها.</translation>
    </message>
    <message>
      <source>No article passes this filter.</source>
      <translation>لا مقال يجتاز هذه التصفية.</translation>
    </message>
    <message>
      <source>No original is kept for this article. Imports keep them where they are asked to.</source>
      <translation>لا أصل محفوظًا لهذا المقال. يحفظه الاستيراد إن طُلب منه ذلك.</translation>
    </message>
    <message>
      <source>No other article is left to do.</source>
      <translation>لم يبقَ مقال آخر للعمل عليه.</translation>
    </message>
    <message>
      <source>No quote before this one has a speaker.</source>
      <translation>لا متحدث لأي اقتباس قبل هذا.</translation>
    </message>
    <message>
      <source>No quotes yet. Select words on the page and press Q (ض), or double-click the selection.</source>
      <translation>لا اقتباسات بعد. حدد كلمات في الصفحة واضغط ض (Q)، أو انقر التحديد نقرتين.</translation>
    </message>
    <message>
      <source>No speaker is called “{name}”.</source>
      <translation>لا متحدث باسم «{name}».</translation>
    </message>
    <message>
      <source>No stance is given.</source>
      <translation>لم يُحدَّد موقف.</translation>
    </message>
    <message>
      <source>Nobody is named as the speaker.</source>
      <translation>لم يُذكر متحدث.</translation>
    </message>
    <message>
      <source>None of them is near a quote of yours that still lacks a speaker.</source>
      <translation>لا شيء منها قرب اقتباس لك ينقصه متحدث.</translation>
    </message>
    <message>
      <source>None of them is near a quote of yours that still lacks its cue.</source>
      <translation>لا شيء منها قرب اقتباس لك ينقصه لفظ الإسناد.</translation>
    </message>
    <message>
      <source>Not carried by this format: {what}.</source>
      <translation>لا تحمله هذه الصيغة: {what}.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>ملاحظة…</translation>
    </message>
    <message>
      <source>Nothing equal was found near a quote of yours that still lacks it.</source>
      <translation>لا موضع مماثل قرب اقتباس من اقتباساتك ينقصه ذلك.</translation>
    </message>
    <message>
      <source>Nothing is left to do for the quotes of this article.</source>
      <translation>لم يبق شيء لاقتباسات هذا المقال.</translation>
    </message>
    <message>
      <source>Nothing is wrong with this project.</source>
      <translation>لا خلل في هذا المشروع.</translation>
    </message>
    <message>
      <source>Nothing was found.</source>
      <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
      <source>Nothing was found. Try “any part of a word”, or other spellings.</source>
      <translation>لم يُعثر على شيء. جرّب «أي جزء من كلمة» أو كتابة أخرى.</translation>
    </message>
    <message>
      <source>Nothing was written. This would come:</source>
      <translation>لم يُكتب شيء. هذا ما سيُستورد:</translation>
    </message>
    <message>
      <source>Offsets</source>
      <translation>المواضع</translation>
    </message>
    <message>
      <source>Offsets in UTF-16 units.</source>
      <translation>المواضع بوحدات UTF-16.</translation>
    </message>
    <message>
      <source>Offsets in Unicode code points.</source>
      <translation>المواضع بنقاط ترميز يونيكود.</translation>
    </message>
    <message>
      <source>On</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>On each line, words that search holds to be the same. What begins with # is a remark.</source>
      <translation>في كل سطر كلمات يعدّها البحث كلمة واحدة. وما يبدأ بـ # ملاحظة.</translation>
    </message>
    <message>
      <source>Open for reading only</source>
      <translation>افتح للقراءة فقط</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>فتح مشروع</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>فتح مشروع…</translation>
    </message>
    <message>
      <source>Order of the lines</source>
      <translation>ترتيب الأسطر</translation>
    </message>
    <message>
      <source>Others' quotes</source>
      <translation>اقتباسات الآخرين</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>الوسيلة الإعلامية</translation>
    </message>
    <message>
      <source>Own fields</source>
      <translation>حقول خاصة</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>مستند PDF</translation>
    </message>
    <message>
      <source>Parquet: articles or quotes</source>
      <translation>Parquet: مقالات أو اقتباسات</translation>
    </message>
    <message>
      <source>Parquet: one row a quote with typed columns, for data tools</source>
      <translation>‏Parquet: صف لكل اقتباس بأعمدة محددة الأنواع، لأدوات البيانات</translation>
    </message>
    <message>
      <source>Phrases before a source</source>
      <translation>عبارات تسبق المصدر</translation>
    </message>
    <message>
      <source>PolNeAR profile of brat: attributions with content, cue and source</source>
      <translation>صيغة PolNeAR من brat: إسنادات بمحتوى ولفظ إسناد ومصدر</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>إعداد محفوظ</translation>
    </message>
    <message>
      <source>Previous article</source>
      <translation>المقال السابق</translation>
    </message>
    <message>
      <source>Previous quote</source>
      <translation>الاقتباس السابق</translation>
    </message>
    <message>
      <source>Previous suggestion</source>
      <translation>الاقتراح السابق</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>المشروع</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>تاريخ النشر</translation>
    </message>
    <message>
      <source>Qawl</source>
      <translation>قول</translation>
    </message>
    <message>
      <source>Qawl (قول): mark what is quoted in Arabic news, say who said it and where they stand.

Letters: Noto Naskh Arabic and IBM Plex Sans Arabic, SIL Open Font License 1.1.</source>
      <translation>قول: ظلِّل ما يُقتبس في الأخبار العربية، وانسبه إلى قائله، وبيّن موقفه.

الخطوط: Noto Naskh Arabic وIBM Plex Sans Arabic، برخصة SIL Open Font License 1.1.</translation>
    </message>
    <message>
      <source>Qawl projects (*.qawl)</source>
      <translation>مشاريع قول (*.qawl)</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>قائمة العمل</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>الاقتباس</translation>
    </message>
    <message>
      <source>Quote done</source>
      <translation>الاقتباس منجز</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>الاقتباسات</translation>
    </message>
    <message>
      <source>Quotes  ·  {total}</source>
      <translation>الاقتباسات  ·  {total}</translation>
    </message>
    <message>
      <source>Quotes beside the page</source>
      <translation>الاقتباسات بجانب الصفحة</translation>
    </message>
    <message>
      <source>Quotes by annotator</source>
      <translation>الاقتباسات بحسب المُوسِّم</translation>
    </message>
    <message>
      <source>Quotes by article</source>
      <translation>الاقتباسات بحسب المقال</translation>
    </message>
    <message>
      <source>Quotes by outlet</source>
      <translation>الاقتباسات بحسب الوسيلة الإعلامية</translation>
    </message>
    <message>
      <source>Quotes by session</source>
      <translation>الاقتباسات بحسب الجلسة</translation>
    </message>
    <message>
      <source>Quotes by speaker</source>
      <translation>الاقتباسات بحسب المتحدث</translation>
    </message>
    <message>
      <source>Quotes by type</source>
      <translation>الاقتباسات بحسب النوع</translation>
    </message>
    <message>
      <source>Quotes lie inside each other in a circle.</source>
      <translation>اقتباسات يقع كل منها داخل الآخر في حلقة.</translation>
    </message>
    <message>
      <source>Quotes made: {total}</source>
      <translation>الاقتباسات الجديدة: {total}</translation>
    </message>
    <message>
      <source>Quotes of this article</source>
      <translation>اقتباسات هذا المقال</translation>
    </message>
    <message>
      <source>REFI-QDA project</source>
      <translation>مشروع REFI-QDA</translation>
    </message>
    <message>
      <source>REFI-QDA project (.qdpx) for MAXQDA, ATLAS.ti, NVivo and QualCoder; called .qdc, it is the codebook alone</source>
      <translation>مشروع REFI-QDA ‏(.qdpx) لبرامج MAXQDA وATLAS.ti وNVivo وQualCoder، وإن انتهى الاسم بـ ‎.qdc فدليل الترميز وحده</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>يُقرأ على أنه</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>Refuse suggestion</source>
      <translation>رفض الاقتراح</translation>
    </message>
    <message>
      <source>Registries</source>
      <translation>السجلات</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>أزل</translation>
    </message>
    <message>
      <source>Remove alias</source>
      <translation>إزالة الاسم الآخر</translation>
    </message>
    <message>
      <source>Remove span</source>
      <translation>إزالة جزء</translation>
    </message>
    <message>
      <source>Remove stance</source>
      <translation>إزالة الموقف</translation>
    </message>
    <message>
      <source>Remove the phrase</source>
      <translation>أزل العبارة</translation>
    </message>
    <message>
      <source>Remove the verb</source>
      <translation>أزل الفعل</translation>
    </message>
    <message>
      <source>Remove this stance</source>
      <translation>أزل هذا الموقف</translation>
    </message>
    <message>
      <source>Rename queue</source>
      <translation>تسمية قائمة العمل</translation>
    </message>
    <message>
      <source>Rename this queue</source>
      <translation>تسمية قائمة العمل هذه</translation>
    </message>
    <message>
      <source>Rename this queue…</source>
      <translation>سمِّ قائمة العمل هذه…</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>استبدل</translation>
    </message>
    <message>
      <source>Reporting verbs</source>
      <translation>أفعال الإسناد</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>الصفة</translation>
    </message>
    <message>
      <source>Row {row} of “{name}” was not imported: {reason}.</source>
      <translation>الصف {row} من «{name}» لم يُستورد: {reason}.</translation>
    </message>
    <message>
      <source>S  back to the speaker</source>
      <translation>س  عودة إلى المتحدث</translation>
    </message>
    <message>
      <source>S: type a name</source>
      <translation>اضغط س ثم اكتب اسمًا</translation>
    </message>
    <message>
      <source>Said to</source>
      <translation>المخاطَب</translation>
    </message>
    <message>
      <source>Said to…</source>
      <translation>قيل لـ…</translation>
    </message>
    <message>
      <source>Same speaker as the quote before</source>
      <translation>متحدث الاقتباس السابق نفسه</translation>
    </message>
    <message>
      <source>Sample of {size}, seed {seed}</source>
      <translation>عينة من {size}، البذرة {seed}</translation>
    </message>
    <message>
      <source>Save as a new version</source>
      <translation>احفظ إصدارًا جديدًا</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>حفظ باسم…</translation>
    </message>
    <message>
      <source>Save preset</source>
      <translation>حفظ الإعداد</translation>
    </message>
    <message>
      <source>Save queue</source>
      <translation>حفظ قائمة العمل</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>حفظ التقرير</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>حفظ التقرير…</translation>
    </message>
    <message>
      <source>Save the original page…</source>
      <translation>حفظ الصفحة الأصلية…</translation>
    </message>
    <message>
      <source>Say first who is annotating.</source>
      <translation>اذكر أولًا من يقوم بالوسم.</translation>
    </message>
    <message>
      <source>Scare quote</source>
      <translation>تنصيص بلا قول</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Search all articles</source>
      <translation>البحث في كل المقالات</translation>
    </message>
    <message>
      <source>Search all articles…</source>
      <translation>ابحث في كل المقالات…</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>يجري البحث…</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>البذرة</translation>
    </message>
    <message>
      <source>Select a quote on the page or in the list to see and change its fields.</source>
      <translation>حدد اقتباسًا في الصفحة أو القائمة لترى حقوله وتغيّرها.</translation>
    </message>
    <message>
      <source>Select a quote, then the words that are its cue, source or addressee.</source>
      <translation>حدّد اقتباسًا، ثم الكلمات التي هي لفظ إسناده أو مصدره أو مخاطَبه.</translation>
    </message>
    <message>
      <source>Select the words of a quote first, then press Q (ض).</source>
      <translation>حدد كلمات الاقتباس أولًا ثم اضغط ض (Q).</translation>
    </message>
    <message>
      <source>Selection is further content</source>
      <translation>المحدَّد محتوى إضافي</translation>
    </message>
    <message>
      <source>Selection is the addressee</source>
      <translation>المحدَّد هو المخاطَب</translation>
    </message>
    <message>
      <source>Selection is the cue</source>
      <translation>المحدَّد هو لفظ الإسناد</translation>
    </message>
    <message>
      <source>Selection is the source</source>
      <translation>المحدَّد هو المصدر</translation>
    </message>
    <message>
      <source>Set article status</source>
      <translation>تعيين حالة المقال</translation>
    </message>
    <message>
      <source>Set enclosing quote</source>
      <translation>تعيين الاقتباس المحيط</translation>
    </message>
    <message>
      <source>Set it right: drag an edge, S for the speaker, I for the type. Ctrl+Z takes it back.</source>
      <translation>صحّحه: اسحب الحافة، أو S (س) للمتحدث، أو I (ه) للنوع. Ctrl+Z يتراجع عنه.</translation>
    </message>
    <message>
      <source>Set status</source>
      <translation>تعيين الحالة</translation>
    </message>
    <message>
      <source>Set type</source>
      <translation>تعيين النوع</translation>
    </message>
    <message>
      <source>Shift+Enter  correct</source>
      <translation>Shift+Enter  صحّح</translation>
    </message>
    <message>
      <source>Show suggestions</source>
      <translation>إظهار الاقتراحات</translation>
    </message>
    <message>
      <source>Skip article</source>
      <translation>تجاوز المقال</translation>
    </message>
    <message>
      <source>Skip to stance</source>
      <translation>انتقل إلى الموقف</translation>
    </message>
    <message>
      <source>Smaller letters</source>
      <translation>صغّر الحروف</translation>
    </message>
    <message>
      <source>Somebody else has changed this since; it can't be undone without losing their work. Edit it by hand.</source>
      <translation>غيّر شخص آخر هذا بعدك، ولا يمكن التراجع دون ضياع عمله. عدّله بيدك.</translation>
    </message>
    <message>
      <source>Something went wrong in Qawl. Your work is saved; you can go on. Please report the details below.</source>
      <translation>حدث خطأ في قول. عملك محفوظ ويمكنك المتابعة. نرجو إبلاغنا بالتفاصيل أدناه.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>المصدر</translation>
    </message>
    <message>
      <source>Source {row} of “{name}” was not imported: {reason}.</source>
      <translation>لم يُستورد المصدر {row} من «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>المتحدث</translation>
    </message>
    <message>
      <source>Speaker and stance</source>
      <translation>المتحدث والموقف</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>المتحدثون</translation>
    </message>
    <message>
      <source>Speakers and stances of the quotes</source>
      <translation>متحدثو الاقتباسات ومواقفهم</translation>
    </message>
    <message>
      <source>Speakers…</source>
      <translation>المتحدثون…</translation>
    </message>
    <message>
      <source>Speaker…</source>
      <translation>المتحدث…</translation>
    </message>
    <message>
      <source>Spellings that are the same word</source>
      <translation>كتابات للكلمة نفسها</translation>
    </message>
    <message>
      <source>Spellings…</source>
      <translation>الكتابات…</translation>
    </message>
    <message>
      <source>Split by whole articles:</source>
      <translation>تقسيم بمقالات كاملة:</translation>
    </message>
    <message>
      <source>Split entry</source>
      <translation>الفصل</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>افصل</translation>
    </message>
    <message>
      <source>Split off chosen…</source>
      <translation>افصل المختار…</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
    <message>
      <source>Stance toward another recent target</source>
      <translation>الموقف من جهة حديثة أخرى</translation>
    </message>
    <message>
      <source>Stance toward whom?</source>
      <translation>الموقف ممَّن؟</translation>
    </message>
    <message>
      <source>Stance toward {target}</source>
      <translation>الموقف من {target}</translation>
    </message>
    <message>
      <source>Stance toward…</source>
      <translation>الموقف من…</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>المواقف</translation>
    </message>
    <message>
      <source>Stances by label</source>
      <translation>المواقف بحسب التصنيف</translation>
    </message>
    <message>
      <source>Start: a letter back</source>
      <translation>البداية: حرف إلى الوراء</translation>
    </message>
    <message>
      <source>Start: a letter on</source>
      <translation>البداية: حرف إلى الأمام</translation>
    </message>
    <message>
      <source>Start: a word back</source>
      <translation>البداية: كلمة إلى الوراء</translation>
    </message>
    <message>
      <source>Start: a word on</source>
      <translation>البداية: كلمة إلى الأمام</translation>
    </message>
    <message>
      <source>Starting list again</source>
      <translation>القائمة الأولى من جديد</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>التصريح</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>Suggest for the whole project</source>
      <translation>اقتراحات للمشروع كله</translation>
    </message>
    <message>
      <source>Suggesting: {done} of {all}</source>
      <translation>إعداد الاقتراحات: {done} من {all}</translation>
    </message>
    <message>
      <source>Suggesting…</source>
      <translation>جارٍ إعداد الاقتراحات…</translation>
    </message>
    <message>
      <source>Suggestion</source>
      <translation>اقتراح</translation>
    </message>
    <message>
      <source>Suggestion: {kind}</source>
      <translation>اقتراح: {kind}</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
    <message>
      <source>Suggestions are being computed already.</source>
      <translation>الاقتراحات قيد الإعداد أصلًا.</translation>
    </message>
    <message>
      <source>Suggestions computed for {n} articles.</source>
      <translation>أُعدّت اقتراحات {n} من المقالات.</translation>
    </message>
    <message numerus="yes">
      <source>Suggestions were computed for %n article(s).</source>
      <translation>
        <numerusform>لم تُعَدّ اقتراحات لأي مقال.</numerusform>
        <numerusform>أُعدّت اقتراحات لمقال واحد.</numerusform>
        <numerusform>أُعدّت اقتراحات لمقالين.</numerusform>
        <numerusform>أُعدّت اقتراحات لـ%n مقالات.</numerusform>
        <numerusform>أُعدّت اقتراحات لـ%n مقالًا.</numerusform>
        <numerusform>أُعدّت اقتراحات لـ%n مقال.</numerusform>
      </translation>
    </message>
    <message>
      <source>Switch annotator…</source>
      <translation>تبديل المُوسِّم…</translation>
    </message>
    <message>
      <source>T  skip to the stance</source>
      <translation>ف  انتقل إلى الموقف</translation>
    </message>
    <message>
      <source>T: type a target</source>
      <translation>اضغط ف ثم اكتب جهة</translation>
    </message>
    <message>
      <source>TEI P5 XML: a folder for digital editions, one file an article, the quotes marked in its text</source>
      <translation>‏TEI P5 XML: مجلد للطبعات الرقمية، ملف لكل مقال، والاقتباسات معلَّمة في نصه</translation>
    </message>
    <message>
      <source>TSV: articles or quotes</source>
      <translation>TSV: مقالات أو اقتباسات</translation>
    </message>
    <message>
      <source>TSV: one row a quote, between tabs</source>
      <translation>‏TSV: صف لكل اقتباس، تفصل بين خلاياه علامات الجدولة</translation>
    </message>
    <message>
      <source>Tab  back to the speaker</source>
      <translation>Tab  عودة إلى المتحدث</translation>
    </message>
    <message>
      <source>Tab  next suggestion</source>
      <translation>Tab  الاقتراح التالي</translation>
    </message>
    <message>
      <source>Tab  skip to the stance</source>
      <translation>Tab  انتقل إلى الموقف</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>أزل</translation>
    </message>
    <message>
      <source>Take off tags</source>
      <translation>أزل وسومًا</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>الجهات المستهدَفة</translation>
    </message>
    <message>
      <source>Targets…</source>
      <translation>الجهات المستهدَفة…</translation>
    </message>
    <message>
      <source>Tashkeel, tatweel, hamza and alef forms, final ya and ta marbuta, digits of either kind never matter. Spellings that differ more are yours to list: “Spellings…”.</source>
      <translation>لا فرق في البحث بين التشكيل وعدمه، ولا التطويل، ولا صور الهمزة والألف، ولا ى وي، ولا ة وه، ولا صور الأرقام. وما اختلف أكثر من ذلك فأنت تسرده: «الكتابات…».</translation>
    </message>
    <message>
      <source>Task {row} of “{name}” was not imported: {reason}.</source>
      <translation>لم تُستورد المهمة {row} من «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>That quote is no longer there.</source>
      <translation>لم يعد ذلك الاقتباس موجودًا.</translation>
    </message>
    <message>
      <source>That quote lies inside this one already; they can't enclose each other.</source>
      <translation>ذلك الاقتباس يقع ضمن هذا أصلًا؛ لا يحيط أحدهما بالآخر من الجهتين.</translation>
    </message>
    <message>
      <source>The article has no flag any more.</source>
      <translation>أُزيلت علامة المقال.</translation>
    </message>
    <message>
      <source>The article is flagged.</source>
      <translation>عُلِّم المقال.</translation>
    </message>
    <message>
      <source>The code “{code}” of “{name}” was not taken: it is called like nothing that Qawl marks. Name a code for quotes, or put it under one.</source>
      <translation>لم يؤخذ الرمز «{code}» من «{name}»: لا يدل اسمه على شيء مما يعلّمه قول. سمِّ رمزًا للاقتباسات أو ضعه تحت رمز كهذا.</translation>
    </message>
    <message>
      <source>The codebook can't be used: {reason}. Mend it and try again.</source>
      <translation>لا يصلح دليل الترميز: {reason}. أصلحه وأعد المحاولة.</translation>
    </message>
    <message>
      <source>The codebook has no stance “{name}”.</source>
      <translation>لا موقف باسم «{name}» في دليل الترميز.</translation>
    </message>
    <message>
      <source>The cue stands far from the content.</source>
      <translation>لفظ الإسناد بعيد عن المحتوى.</translation>
    </message>
    <message>
      <source>The disk is full. The last change was not saved; nothing else is lost. Make room and do it again.</source>
      <translation>القرص ممتلئ. لم يُحفظ التغيير الأخير، ولم يضع سواه. أفرغ مساحة ثم أعده.</translation>
    </message>
    <message>
      <source>The export was stopped; nothing of it stays.</source>
      <translation>أُوقف التصدير؛ لم يبقَ منه شيء.</translation>
    </message>
    <message>
      <source>The field “{field}” is not in the codebook.</source>
      <translation>الحقل «{field}» ليس في دليل الترميز.</translation>
    </message>
    <message>
      <source>The file is damaged: {what}.</source>
      <translation>الملف تالف: {what}.</translation>
    </message>
    <message>
      <source>The first quotes</source>
      <translation>أول الاقتباسات</translation>
    </message>
    <message>
      <source>The first {most} hits; sorting is of these. Ask for more words to find fewer.</source>
      <translation>أول {most} نتيجة، والترتيب لها وحدها. زد الكلمات لتقل النتائج.</translation>
    </message>
    <message>
      <source>The folder of “{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation>لا يمكن الكتابة في مجلد «{name}». افتحه للقراءة فقط أو انسخه.</translation>
    </message>
    <message>
      <source>The folder “{name}” holds other things. Give the name of a new folder to export to.</source>
      <translation>في المجلد «{name}» أشياء أخرى. سمِّ مجلدًا جديدًا للتصدير إليه.</translation>
    </message>
    <message>
      <source>The format “{name}” can't go without the texts. Choose jsonl or hf.</source>
      <translation>لا يمكن للصيغة «{name}» أن تخلو من النصوص. اختر jsonl أو hf.</translation>
    </message>
    <message>
      <source>The format “{name}” needs {library}, which is not installed. Run: uv sync --extra {extra}</source>
      <translation>تحتاج الصيغة «{name}» إلى {library} وهي غير مثبّتة. نفّذ: uv sync --extra {extra}</translation>
    </message>
    <message>
      <source>The import of “{name}” was interrupted; {n} articles of it are here, not shown yet.</source>
      <translation>توقف استيراد «{name}»؛ وصل منه {n} من المقالات ولم تظهر بعد.</translation>
    </message>
    <message>
      <source>The import was cancelled; nothing of it stays.</source>
      <translation>أُلغي الاستيراد ولم يبق منه شيء.</translation>
    </message>
    <message>
      <source>The index of words is being made: {done} of {all} articles so far. Open the project to go on.</source>
      <translation>فهرس الكلمات قيد الإعداد: {done} من {all} مقال حتى الآن. افتح المشروع ليكتمل.</translation>
    </message>
    <message>
      <source>The label “{label}” is not in the codebook.</source>
      <translation>التصنيف «{label}» ليس في دليل الترميز.</translation>
    </message>
    <message>
      <source>The name of whom they are split off for</source>
      <translation>اسم من تُفصل له</translation>
    </message>
    <message>
      <source>The name to be added</source>
      <translation>الاسم المراد إضافته</translation>
    </message>
    <message>
      <source>The phrase</source>
      <translation>العبارة</translation>
    </message>
    <message>
      <source>The processes that compute suggestions end suddenly, one after another. What they have done is kept; close other programs and start it again.</source>
      <translation>العمليات التي تُعدّ الاقتراحات تتوقف فجأة واحدة تلو الأخرى. ما أُنجز محفوظ؛ أغلق البرامج الأخرى ثم ابدأ من جديد.</translation>
    </message>
    <message>
      <source>The project begins</source>
      <translation>يبدأ المشروع</translation>
    </message>
    <message>
      <source>The quote that reports this one: its speaker stands before this one's in the chain.</source>
      <translation>الاقتباس الذي ينقل هذا: يسبق متحدثُه متحدثَ هذا في سلسلة الإسناد.</translation>
    </message>
    <message>
      <source>The search was stopped.</source>
      <translation>أُوقف البحث.</translation>
    </message>
    <message>
      <source>The text of “{id}” is not the one that was annotated (its SHA-256 differs). Nothing was changed.</source>
      <translation>نص «{id}» ليس النص الذي وُسِّم (بصمة SHA-256 مختلفة). لم يُغيَّر شيء.</translation>
    </message>
    <message>
      <source>The text of “{name}” is damaged in this file. Import it again or go back to a backup.</source>
      <translation>نص «{name}» تالف في هذا الملف. استورده من جديد أو ارجع إلى نسخة احتياطية.</translation>
    </message>
    <message numerus="yes">
      <source>The texts of %n article(s) are not in that folder, “{id}” among them. Nothing was changed.</source>
      <translation>
        <numerusform>نصوص %n مقال ليست في ذلك المجلد، منها «{id}». لم يُغيَّر شيء.</numerusform>
        <numerusform>نص المقال «{id}» ليس في ذلك المجلد. لم يُغيَّر شيء.</numerusform>
        <numerusform>نصّا مقالين ليسا في ذلك المجلد، منهما «{id}». لم يُغيَّر شيء.</numerusform>
        <numerusform>نصوص %n مقالات ليست في ذلك المجلد، منها «{id}». لم يُغيَّر شيء.</numerusform>
        <numerusform>نصوص %n مقالًا ليست في ذلك المجلد، منها «{id}». لم يُغيَّر شيء.</numerusform>
        <numerusform>نصوص %n مقال ليست في ذلك المجلد، منها «{id}». لم يُغيَّر شيء.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The texts of %n article(s) differ from the project's, but each quote has its place: {names}.</source>
      <translation>
        <numerusform>نصوص %n مقال تختلف عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
        <numerusform>نص مقال واحد يختلف عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
        <numerusform>نصّا مقالين يختلفان عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
        <numerusform>نصوص %n مقالات تختلف عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
        <numerusform>نصوص %n مقالًا تختلف عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
        <numerusform>نصوص %n مقال تختلف عمّا في المشروع، لكن لكل اقتباس موضعه: {names}.</numerusform>
      </translation>
    </message>
    <message>
      <source>The verb's forms</source>
      <translation>صور الفعل</translation>
    </message>
    <message>
      <source>There already: {n}.</source>
      <translation>موجودة من قبل: {n}.</translation>
    </message>
    <message>
      <source>There is a queue “{name}” already. Choose another name.</source>
      <translation>هناك قائمة عمل باسم «{name}». اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>There is a version {version} already. Give this one another.</source>
      <translation>هناك إصدار {version} من قبل. اختر رقمًا آخر.</translation>
    </message>
    <message>
      <source>There is no dataset “{name}”.</source>
      <translation>لا توجد مجموعة بيانات «{name}».</translation>
    </message>
    <message>
      <source>There is no display. Start Qawl on a desktop, or use “make run”, which brings its own.</source>
      <translation>لا توجد شاشة. شغّل قول على سطح مكتب، أو استعمل «make run» الذي يأتي بشاشته.</translation>
    </message>
    <message>
      <source>There is no field “{field}”. The fields are: {fields}.</source>
      <translation>لا يوجد حقل «{field}». الحقول هي: {fields}.</translation>
    </message>
    <message>
      <source>There is no file “{name}”. Check the path, or make a new project.</source>
      <translation>لا يوجد ملف «{name}». تحقق من المسار أو أنشئ مشروعًا جديدًا.</translation>
    </message>
    <message>
      <source>There is no folder “{name}”. Make it first, or choose another.</source>
      <translation>لا يوجد مجلد «{name}». أنشئه أولًا أو اختر غيره.</translation>
    </message>
    <message>
      <source>There is no permission for “{name}”. Choose another folder or ask for access.</source>
      <translation>لا إذن لك في «{name}». اختر مجلدًا آخر أو اطلب الإذن.</translation>
    </message>
    <message>
      <source>There is no preset “{name}” in this project.</source>
      <translation>لا يوجد إعداد محفوظ باسم «{name}» في هذا المشروع.</translation>
    </message>
    <message>
      <source>There is nothing of yours to undo.</source>
      <translation>لا شيء من عملك للتراجع عنه.</translation>
    </message>
    <message>
      <source>There is nothing to do again.</source>
      <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
      <source>There is nothing to import. Give files or folders.</source>
      <translation>لا شيء للاستيراد. حدّد ملفات أو مجلدات.</translation>
    </message>
    <message>
      <source>They are cues</source>
      <translation>هي ألفاظ إسناد</translation>
    </message>
    <message>
      <source>This article is gone.</source>
      <translation>هذا المقال لم يعد هنا.</translation>
    </message>
    <message>
      <source>This is a blind study: suggestions are hidden from everybody.</source>
      <translation>هذه دراسة محجوبة: الاقتراحات مخفية عن الجميع.</translation>
    </message>
    <message>
      <source>This project is open for reading only; nothing can be changed here.</source>
      <translation>هذا المشروع مفتوح للقراءة فقط؛ لا يمكن تغيير شيء هنا.</translation>
    </message>
    <message>
      <source>This regular expression tries too many ways to match and was stopped. Make it simpler.</source>
      <translation>هذا التعبير النمطي يجرّب طرقًا كثيرة جدًا فأُوقف. بسّطه.</translation>
    </message>
    <message>
      <source>This selection lies outside the article; nothing was marked.</source>
      <translation>هذا التحديد خارج المقال؛ لم يُظلَّل شيء.</translation>
    </message>
    <message>
      <source>This session</source>
      <translation>هذه الجلسة</translation>
    </message>
    <message>
      <source>Those words are the quote's own content. Choose words outside it.</source>
      <translation>هذه الكلمات من محتوى الاقتباس نفسه. اختر كلمات خارجه.</translation>
    </message>
    <message>
      <source>Tick all</source>
      <translation>اختر الكل</translation>
    </message>
    <message>
      <source>Tick none</source>
      <translation>لا تختر شيئًا</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>To do  ·  {total}</source>
      <translation>المتبقي  ·  {total}</translation>
    </message>
    <message>
      <source>To do in this article</source>
      <translation>ما بقي في هذا المقال</translation>
    </message>
    <message>
      <source>To whom is it said?</source>
      <translation>لمن قيل؟</translation>
    </message>
    <message>
      <source>Two spans of one role overlap.</source>
      <translation>جزءان من نوع واحد متداخلان.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>Type a word to search for.</source>
      <translation>اكتب كلمة للبحث عنها.</translation>
    </message>
    <message>
      <source>Type words to find them in all articles.</source>
      <translation>اكتب كلمات لتجدها في كل المقالات.</translation>
    </message>
    <message>
      <source>Typed as direct, but not all of it stands between quotation marks.</source>
      <translation>نوعه مباشر، لكن بعضه خارج علامات التنصيص.</translation>
    </message>
    <message>
      <source>Typed as indirect, but all of it stands between quotation marks.</source>
      <translation>نوعه غير مباشر، لكنه كله بين علامتي تنصيص.</translation>
    </message>
    <message>
      <source>Types</source>
      <translation>الأنواع</translation>
    </message>
    <message>
      <source>UIMA CAS XMI: a folder for INCEpTION, WebAnno and DKPro, one file an article and the type system</source>
      <translation>‏UIMA CAS XMI: مجلد لبرامج INCEpTION وWebAnno وDKPro، ملف لكل مقال ومعها نظام الأنواع</translation>
    </message>
    <message>
      <source>UTF-16</source>
      <translation>وحدات UTF-16</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation>تُرُوجع عن: {what}</translation>
    </message>
    <message>
      <source>Unlink quote</source>
      <translation>فك الربط</translation>
    </message>
    <message numerus="yes">
      <source>Used in %n quote(s); a click goes there</source>
      <translation>
        <numerusform>لم يُستعمل في أي اقتباس</numerusform>
        <numerusform>استُعمل في اقتباس واحد؛ انقر للذهاب إليه</numerusform>
        <numerusform>استُعمل في اقتباسين؛ انقر للذهاب إلى أحدهما</numerusform>
        <numerusform>استُعمل في %n اقتباسات؛ انقر للذهاب إلى أحدها</numerusform>
        <numerusform>استُعمل في %n اقتباسًا؛ انقر للذهاب إلى أحدها</numerusform>
        <numerusform>استُعمل في %n اقتباس؛ انقر للذهاب إلى أحدها</numerusform>
      </translation>
    </message>
    <message>
      <source>Usual letters</source>
      <translation>الحجم المعتاد</translation>
    </message>
    <message>
      <source>Values of a choice</source>
      <translation>قيم الاختيار</translation>
    </message>
    <message>
      <source>Version {version} of the codebook is in force.</source>
      <translation>الإصدار {version} من دليل الترميز هو المعمول به.</translation>
    </message>
    <message>
      <source>Versions so far: {versions}</source>
      <translation>الإصدارات حتى الآن: {versions}</translation>
    </message>
    <message>
      <source>Via</source>
      <translation>عبر</translation>
    </message>
    <message>
      <source>View</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>W3C Web Annotation (JSON-LD): a folder, of each article its text and a page of annotations</source>
      <translation>‏W3C Web Annotation (JSON-LD): مجلد فيه لكل مقال نصُّه وصفحة من التعليقات عليه</translation>
    </message>
    <message>
      <source>Well done, {name}.</source>
      <translation>أحسنت، {name}.</translation>
    </message>
    <message>
      <source>What was imported</source>
      <translation>ما جرى استيراده</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>أين</translation>
    </message>
    <message>
      <source>Which articles</source>
      <translation>أي المقالات</translation>
    </message>
    <message>
      <source>Which project shall Qawl open?</source>
      <translation>أي مشروع يفتحه قول؟</translation>
    </message>
    <message>
      <source>Who else says it?</source>
      <translation>من يشاركه القول؟</translation>
    </message>
    <message>
      <source>Who is annotating?</source>
      <translation>من يقوم بالوسم؟</translation>
    </message>
    <message>
      <source>Who says it?</source>
      <translation>من القائل؟</translation>
    </message>
    <message>
      <source>Wikidata (Q…)</source>
      <translation>ويكي بيانات (Q…)</translation>
    </message>
    <message>
      <source>With a quote selected, a drag with Ctrl marks its cue, with Shift its source, with Ctrl+Shift its addressee, with the Windows or Meta key further content; Ctrl and a click take one word.</source>
      <translation>واقتباسٌ محدَّد: السحب مع Ctrl يحدد لفظ إسناده، ومع Shift مصدره، ومع Ctrl+Shift مخاطَبه، ومع مفتاح ويندوز (Meta) محتوى إضافيًّا؛ وCtrl مع نقرة يأخذ كلمة واحدة.</translation>
    </message>
    <message>
      <source>Without the articles' texts</source>
      <translation>من دون نصوص المقالات</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>مستند Word</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>الكلمات</translation>
    </message>
    <message>
      <source>Words between them at most</source>
      <translation>أقصى عدد للكلمات بينها</translation>
    </message>
    <message>
      <source>Words right before the one who said it: {phrases}.</source>
      <translation>كلمات تأتي قبل صاحب الكلام مباشرة: {phrases}.</translation>
    </message>
    <message>
      <source>Write note</source>
      <translation>كتابة ملاحظة</translation>
    </message>
    <message>
      <source>Write to</source>
      <translation>اكتب إلى</translation>
    </message>
    <message>
      <source>Your quotes at the chosen hits that have no speaker yet get this one:</source>
      <translation>اقتباساتك عند النتائج المختارة التي بلا متحدث تُنسب إلى:</translation>
    </message>
    <message>
      <source>a choice</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>a field comes twice</source>
      <translation>حقل مكرر</translation>
    </message>
    <message>
      <source>a key is not a digit from 1 to 9</source>
      <translation>مفتاح ليس رقمًا من 1 إلى 9</translation>
    </message>
    <message>
      <source>a label or key comes twice</source>
      <translation>تصنيف أو مفتاح مكرر</translation>
    </message>
    <message>
      <source>a name</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>a phrase: one word after the other</source>
      <translation>عبارة: كلمة تلو أخرى</translation>
    </message>
    <message>
      <source>a quote encloses itself ({id})</source>
      <translation>اقتباس يتضمّن نفسه ({id})</translation>
    </message>
    <message>
      <source>a quote has two stances toward the same target</source>
      <translation>لاقتباس موقفان من الجهة نفسها</translation>
    </message>
    <message>
      <source>a quote without an id, or without its words</source>
      <translation>اقتباس بلا معرّف، أو بلا كلماته</translation>
    </message>
    <message>
      <source>a quote would enclose itself; it was taken, but not who encloses it</source>
      <translation>كان الاقتباس سيحتوي نفسه؛ أُخذ الاقتباس دون ما يحتويه</translation>
    </message>
    <message>
      <source>a regular expression, over folded words</source>
      <translation>تعبير نمطي على الكلمات بعد توحيد صورها</translation>
    </message>
    <message>
      <source>a similar one</source>
      <translation>تصريح مشابه</translation>
    </message>
    <message>
      <source>address</source>
      <translation>الرابط</translation>
    </message>
    <message>
      <source>addressee</source>
      <translation>المخاطَب</translation>
    </message>
    <message>
      <source>after</source>
      <translation>بعدها</translation>
    </message>
    <message>
      <source>all saved</source>
      <translation>كل شيء محفوظ</translation>
    </message>
    <message>
      <source>all words</source>
      <translation>كل الكلمات</translation>
    </message>
    <message>
      <source>an archive in an archive is not opened</source>
      <translation>لا يُفتح ملف مضغوط داخل ملف مضغوط</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>و{n} غيرها</translation>
    </message>
    <message>
      <source>annotator</source>
      <translation>المُوسِّم</translation>
    </message>
    <message>
      <source>another name; Enter adds it</source>
      <translation>اسم آخر؛ Enter يضيفه</translation>
    </message>
    <message>
      <source>any of the words</source>
      <translation>بعض الكلمات</translation>
    </message>
    <message>
      <source>any part of a word</source>
      <translation>أي جزء من كلمة</translation>
    </message>
    <message>
      <source>any part of a word: وزارة، مزارع، زار</source>
      <translation>أي جزء من كلمة: وزارة، مزارع، زار</translation>
    </message>
    <message>
      <source>anybody</source>
      <translation>أي واحد</translation>
    </message>
    <message>
      <source>anywhere</source>
      <translation>في أي موضع</translation>
    </message>
    <message>
      <source>apart by commas</source>
      <translation>بينها فواصل</translation>
    </message>
    <message>
      <source>archive (zip)</source>
      <translation>أرشيف (zip)</translation>
    </message>
    <message>
      <source>articles with both words, wherever they stand</source>
      <translation>المقالات التي فيها الكلمتان حيثما كانتا</translation>
    </message>
    <message>
      <source>as a phrase</source>
      <translation>عبارة متصلة</translation>
    </message>
    <message>
      <source>as before: {name}</source>
      <translation>كالسابق: {name}</translation>
    </message>
    <message>
      <source>as the file says</source>
      <translation>كما يقول الملف</translation>
    </message>
    <message>
      <source>at {place} there is a cue, source or speaker, but no quote</source>
      <translation>في الموضع {place} لفظ إسناد أو مصدر أو متحدث، ولا اقتباس</translation>
    </message>
    <message>
      <source>author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>before</source>
      <translation>قبلها</translation>
    </message>
    <message>
      <source>begun</source>
      <translation>بدأ</translation>
    </message>
    <message>
      <source>blue</source>
      <translation>أزرق</translation>
    </message>
    <message>
      <source>brat annotation</source>
      <translation>توسيم brat</translation>
    </message>
    <message>
      <source>brat standoff: a .txt and an .ann an article, for brat and corpus linguists</source>
      <translation>‏brat: ملف ‎.txt وملف ‎.ann لكل مقال، لبرنامج brat ولسانيات المدونات</translation>
    </message>
    <message>
      <source>briefing</source>
      <translation>إحاطة صحفية</translation>
    </message>
    <message>
      <source>by article</source>
      <translation>حسب المقال</translation>
    </message>
    <message>
      <source>by date</source>
      <translation>حسب التاريخ</translation>
    </message>
    <message>
      <source>by its name</source>
      <translation>بحسب اسمه</translation>
    </message>
    <message>
      <source>by the word after</source>
      <translation>حسب الكلمة التالية</translation>
    </message>
    <message>
      <source>by the word before</source>
      <translation>حسب الكلمة السابقة</translation>
    </message>
    <message>
      <source>by the word found</source>
      <translation>حسب الكلمة نفسها</translation>
    </message>
    <message>
      <source>by what each file is</source>
      <translation>بحسب نوع كل ملف</translation>
    </message>
    <message>
      <source>calibration error (ECE): {score}</source>
      <translation>خطأ المعايرة (ECE): {score}</translation>
    </message>
    <message>
      <source>certainty</source>
      <translation>اليقين</translation>
    </message>
    <message>
      <source>code points</source>
      <translation>نقاط الترميز</translation>
    </message>
    <message>
      <source>comparing all names…</source>
      <translation>تُقارن الأسماء كلها…</translation>
    </message>
    <message>
      <source>content</source>
      <translation>المحتوى</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>لفظ الإسناد</translation>
    </message>
    <message>
      <source>date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>detected automatically</source>
      <translation>يُكتشف تلقائيًا</translation>
    </message>
    <message>
      <source>digit or name</source>
      <translation>رقم أو اسم</translation>
    </message>
    <message>
      <source>digit or target</source>
      <translation>رقم أو جهة</translation>
    </message>
    <message>
      <source>direct</source>
      <translation>مباشر</translation>
    </message>
    <message>
      <source>directive</source>
      <translation>طلب أو أمر</translation>
    </message>
    <message>
      <source>doccano annotation</source>
      <translation>توسيم doccano</translation>
    </message>
    <message>
      <source>doccano: entities and relations, offsets in UTF-16 units</source>
      <translation>‏doccano: كيانات وعلاقات، والمواضع بوحدات UTF-16</translation>
    </message>
    <message>
      <source>done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>مسودة</translation>
    </message>
    <message>
      <source>empty: I import my own articles</source>
      <translation>فارغًا: أستورد مقالاتي</translation>
    </message>
    <message>
      <source>enclosing quote right</source>
      <translation>صحة الاقتباس المحيط</translation>
    </message>
    <message>
      <source>every annotator</source>
      <translation>كل المُوسِّمين</translation>
    </message>
    <message>
      <source>every article</source>
      <translation>كل المقالات</translation>
    </message>
    <message>
      <source>every kind</source>
      <translation>كل الأصناف</translation>
    </message>
    <message>
      <source>every outlet</source>
      <translation>كل الوسائل الإعلامية</translation>
    </message>
    <message>
      <source>every speaker; names, with ; between</source>
      <translation>كل المتحدثين؛ أو أسماء تفصل بينها ؛</translation>
    </message>
    <message>
      <source>every stance</source>
      <translation>كل المواقف</translation>
    </message>
    <message>
      <source>every status</source>
      <translation>كل الحالات</translation>
    </message>
    <message>
      <source>every type</source>
      <translation>كل الأنواع</translation>
    </message>
    <message>
      <source>exact words</source>
      <translation>الكلمة بلفظها</translation>
    </message>
    <message>
      <source>exactly this word: not وقال, not قاله</source>
      <translation>هذه الكلمة بلفظها: لا وقال ولا قاله</translation>
    </message>
    <message>
      <source>find in this article</source>
      <translation>ابحث في هذا المقال</translation>
    </message>
    <message>
      <source>first, second, third</source>
      <translation>أول، ثانٍ، ثالث</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>معلَّم</translation>
    </message>
    <message>
      <source>found</source>
      <translation>الكلمة</translation>
    </message>
    <message>
      <source>fragment</source>
      <translation>مقتطف</translation>
    </message>
    <message>
      <source>from {date}</source>
      <translation>من {date}</translation>
    </message>
    <message>
      <source>from, like 2016-10</source>
      <translation>من، مثل ‎2016-10</translation>
    </message>
    <message>
      <source>gold annotation (JSONL, a line a quote)</source>
      <translation>توسيم مرجعي (JSONL، سطر لكل اقتباس)</translation>
    </message>
    <message>
      <source>green</source>
      <translation>أخضر</translation>
    </message>
    <message>
      <source>group</source>
      <translation>جماعة</translation>
    </message>
    <message>
      <source>half of the words (IoU ≥ 0.5)</source>
      <translation>نصف الكلمات (IoU ≥ 0.5)</translation>
    </message>
    <message>
      <source>has a name that points out of the archive</source>
      <translation>يشير اسمه إلى خارج الملف المضغوط</translation>
    </message>
    <message>
      <source>id</source>
      <translation>المعرّف</translation>
    </message>
    <message>
      <source>in</source>
      <translation>في</translation>
    </message>
    <message numerus="yes">
      <source>in %n article(s)</source>
      <translation>
        <numerusform>في لا مقال</numerusform>
        <numerusform>في مقال واحد</numerusform>
        <numerusform>في مقالين</numerusform>
        <numerusform>في %n مقالات</numerusform>
        <numerusform>في %n مقالًا</numerusform>
        <numerusform>في %n مقال</numerusform>
      </translation>
    </message>
    <message>
      <source>in Arabic</source>
      <translation>بالعربية</translation>
    </message>
    <message>
      <source>in English</source>
      <translation>بالإنجليزية</translation>
    </message>
    <message>
      <source>in all articles</source>
      <translation>في كل المقالات</translation>
    </message>
    <message>
      <source>in cues</source>
      <translation>في ألفاظ الإسناد</translation>
    </message>
    <message>
      <source>in none</source>
      <translation>ليس ضمن اقتباس</translation>
    </message>
    <message>
      <source>in quotes</source>
      <translation>في الاقتباسات</translation>
    </message>
    <message>
      <source>in quotes with this stance, by its code or its name</source>
      <translation>في الاقتباسات ذات هذا الموقف، برمزه أو باسمه</translation>
    </message>
    <message>
      <source>in texts</source>
      <translation>في النصوص</translation>
    </message>
    <message>
      <source>in the gold</source>
      <translation>في المرجع</translation>
    </message>
    <message>
      <source>in this article</source>
      <translation>في هذا المقال</translation>
    </message>
    <message>
      <source>in titles</source>
      <translation>في العناوين</translation>
    </message>
    <message>
      <source>indirect</source>
      <translation>غير مباشر</translation>
    </message>
    <message>
      <source>intensity, confidence and note of a stance</source>
      <translation>شدة الموقف ودرجة الثقة به وملاحظته</translation>
    </message>
    <message>
      <source>interview</source>
      <translation>مقابلة</translation>
    </message>
    <message>
      <source>irony</source>
      <translation>تهكّم</translation>
    </message>
    <message>
      <source>is a link or a device, no file</source>
      <translation>رابط أو جهاز وليس ملفًا</translation>
    </message>
    <message>
      <source>is larger than {most} MB</source>
      <translation>أكبر من {most} ميغابايت</translation>
    </message>
    <message>
      <source>is locked with a password</source>
      <translation>محمي بكلمة مرور</translation>
    </message>
    <message>
      <source>is packed in a way that is not read here</source>
      <translation>مضغوط بطريقة لا تُقرأ هنا</translation>
    </message>
    <message>
      <source>it can't be read ({reason})</source>
      <translation>تتعذّر قراءته ({reason})</translation>
    </message>
    <message>
      <source>it declares entities, as no Word file does</source>
      <translation>يعرّف كيانات XML، ولا يفعل ذلك ملف Word سليم</translation>
    </message>
    <message>
      <source>it does not say which article it is of (external_id)</source>
      <translation>لا يُذكر من أي مقال هو (external_id)</translation>
    </message>
    <message>
      <source>it has emoji or other letters that some programs count as one and some as two, and does not say which was done: import it again with --unit utf16 or --unit codepoint</source>
      <translation>فيه رموز تعبيرية أو حروف تعدّها بعض البرامج واحدًا وبعضها اثنين، ولا يُذكر أيّهما اتُّبع: استورده ثانية مع ‎--unit utf16 أو ‎--unit codepoint</translation>
    </message>
    <message>
      <source>it has neither a text nor the words of its spans to be held to</source>
      <translation>ليس فيه نص ولا كلمات المقاطع للمطابقة</translation>
    </message>
    <message>
      <source>it has not the shape of a quote ({where})</source>
      <translation>ليست له بنية اقتباس ({where})</translation>
    </message>
    <message>
      <source>it has not the shape of a record ({where})</source>
      <translation>ليس على صورة سجل ({where})</translation>
    </message>
    <message>
      <source>it holds more than {most} MB</source>
      <translation>محتواه أكبر من {most} ميغابايت</translation>
    </message>
    <message>
      <source>it holds more than {most} files</source>
      <translation>فيه أكثر من {most} ملف</translation>
    </message>
    <message>
      <source>it holds no file that can be imported</source>
      <translation>ليس فيه ملف يمكن استيراده</translation>
    </message>
    <message>
      <source>it holds no text</source>
      <translation>ليس فيه نص</translation>
    </message>
    <message>
      <source>it holds no “{name}”</source>
      <translation>ليس فيه «{name}»</translation>
    </message>
    <message>
      <source>it is a damaged PDF</source>
      <translation>ملف PDF تالف</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>تالف</translation>
    </message>
    <message>
      <source>it is damaged, and reading it broke off</source>
      <translation>تالف، وانقطعت قراءته</translation>
    </message>
    <message>
      <source>it is larger than {most} MB</source>
      <translation>حجمه أكبر من {most} ميغابايت</translation>
    </message>
    <message>
      <source>it is locked with a password</source>
      <translation>محمي بكلمة مرور</translation>
    </message>
    <message>
      <source>it is nested too deeply</source>
      <translation>عناصره متداخلة أعمق مما يُقرأ</translation>
    </message>
    <message>
      <source>it is no .docx file that can be opened ({reason})</source>
      <translation>ليس ملف ‎.docx يمكن فتحه ({reason})</translation>
    </message>
    <message>
      <source>it is no PDF</source>
      <translation>ليس ملف PDF</translation>
    </message>
    <message>
      <source>it is no Word file, or a damaged one</source>
      <translation>ليس ملف Word، أو أنه تالف</translation>
    </message>
    <message>
      <source>it is no line of brat's, or its id comes twice</source>
      <translation>ليس سطرًا من أسطر brat، أو تكرّر معرّفه</translation>
    </message>
    <message>
      <source>it is no plain text</source>
      <translation>ليس نصًّا مجردًا</translation>
    </message>
    <message>
      <source>it is no task with data</source>
      <translation>ليست مهمة فيها data</translation>
    </message>
    <message>
      <source>it is no web page</source>
      <translation>ليس صفحة ويب</translation>
    </message>
    <message>
      <source>it is no web page, or its encoding can't be made out</source>
      <translation>ليس صفحة ويب، أو تعذّرت معرفة ترميزه</translation>
    </message>
    <message>
      <source>it is no zip archive, or a damaged one</source>
      <translation>ليس ملف zip، أو أنه تالف</translation>
    </message>
    <message>
      <source>it needs a name, a version, and at least one stance label</source>
      <translation>يلزمه اسم وإصدار وتصنيف موقف واحد على الأقل</translation>
    </message>
    <message>
      <source>its fonts do not tell which letters their shapes are</source>
      <translation>لا تدل خطوطه على الحروف التي ترسمها</translation>
    </message>
    <message>
      <source>its letters stand in the wrong order, from the left to the right</source>
      <translation>حروفه مرتبة ترتيبًا معكوسًا من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>its spans overlap</source>
      <translation>مقاطعه متداخلة</translation>
    </message>
    <message>
      <source>its text is damaged: bytes in it are no UTF-8</source>
      <translation>نصه تالف: فيه بايتات ليست من UTF-8</translation>
    </message>
    <message>
      <source>its text is not UTF-8</source>
      <translation>نصه ليس بترميز UTF-8</translation>
    </message>
    <message>
      <source>its text is not in the file</source>
      <translation>نصه ليس في الملف</translation>
    </message>
    <message>
      <source>its text is not the one that text_sha256 was taken of</source>
      <translation>نصّه ليس النص الذي حُسبت منه text_sha256</translation>
    </message>
    <message>
      <source>its words are not those of the text at its offsets</source>
      <translation>كلماته ليست كلمات النص في الموضع المذكور</translation>
    </message>
    <message>
      <source>its words do not stand at {start}–{end}</source>
      <translation>كلماته ليست في الموضع {start}–{end}</translation>
    </message>
    <message>
      <source>language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>letter</source>
      <translation>رسالة</translation>
    </message>
    <message>
      <source>line breaks within a span</source>
      <translation>فواصل الأسطر داخل المقطع</translation>
    </message>
    <message>
      <source>matched</source>
      <translation>المتطابق</translation>
    </message>
    <message>
      <source>media</source>
      <translation>وسيلة إعلام</translation>
    </message>
    <message>
      <source>medium, via, notes, status, the team's own fields, when a quote was made, ids of quotes</source>
      <translation>الوسيلة والناقل والملاحظات والحالة وحقول الفريق الخاصة ووقت وضع الاقتباس ومعرّفات الاقتباسات</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>مختلط</translation>
    </message>
    <message>
      <source>more than {most} verbs, or phrases, can't be added</source>
      <translation>لا يمكن أن تزيد الأفعال أو العبارات المضافة على {most}</translation>
    </message>
    <message>
      <source>near each other</source>
      <translation>متقاربة</translation>
    </message>
    <message>
      <source>near each other, in any order, with at most five words between them</source>
      <translation>متقاربتان بأي ترتيب، بينهما خمس كلمات على الأكثر</translation>
    </message>
    <message>
      <source>needs review</source>
      <translation>يحتاج مراجعة</translation>
    </message>
    <message>
      <source>new</source>
      <translation>جديد</translation>
    </message>
    <message>
      <source>new speaker: {name}</source>
      <translation>متحدث جديد: {name}</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>الأحدث أولًا</translation>
    </message>
    <message>
      <source>no</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>no article is found in it</source>
      <translation>لم يُعثر فيه على مقالة</translation>
    </message>
    <message>
      <source>no preset</source>
      <translation>بلا إعداد محفوظ</translation>
    </message>
    <message>
      <source>no speaker yet</source>
      <translation>بلا متحدث بعد</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>لا شيء بعد</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>لا نتيجة</translation>
    </message>
    <message>
      <source>ochre</source>
      <translation>مُغرة</translation>
    </message>
    <message>
      <source>offsets in UTF-16 units can't be read without the article's text</source>
      <translation>لا تُقرأ المواضع بوحدات UTF-16 من دون نص المقال</translation>
    </message>
    <message>
      <source>one or the other</source>
      <translation>هذه أو تلك</translation>
    </message>
    <message>
      <source>only in what this speaker says; without a word, all of it</source>
      <translation>في أقوال هذا المتحدث وحده؛ ودون كلمة: كل أقواله</translation>
    </message>
    <message>
      <source>only names that may be one</source>
      <translation>اعرض المتشابه من الأسماء فقط</translation>
    </message>
    <message>
      <source>only within what is quoted; also in:cue, in:title, in:text</source>
      <translation>داخل الاقتباسات فقط؛ وكذلك in:cue وin:title وin:text</translation>
    </message>
    <message>
      <source>only: {name}</source>
      <translation>هذا فقط: {name}</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>منظمة</translation>
    </message>
    <message>
      <source>other</source>
      <translation>أخرى</translation>
    </message>
    <message>
      <source>outlet</source>
      <translation>الوسيلة الإعلامية</translation>
    </message>
    <message>
      <source>outlet, author, date and tags of an article</source>
      <translation>الجهة الناشرة للمقال وكاتبه وتاريخه ووسومه</translation>
    </message>
    <message>
      <source>perhaps {name}</source>
      <translation>لعله {name}</translation>
    </message>
    <message>
      <source>person</source>
      <translation>شخص</translation>
    </message>
    <message>
      <source>plain text</source>
      <translation>نص عادي</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>الدقة</translation>
    </message>
    <message>
      <source>predicted</source>
      <translation>المقترح</translation>
    </message>
    <message>
      <source>project</source>
      <translation>مشروع</translation>
    </message>
    <message>
      <source>purple</source>
      <translation>بنفسجي</translation>
    </message>
    <message>
      <source>quote</source>
      <translation>اقتباس</translation>
    </message>
    <message>
      <source>reading it needs more memory than there is for one file</source>
      <translation>تحتاج قراءته إلى ذاكرة أكبر من المتاح لملف واحد</translation>
    </message>
    <message>
      <source>reading it took longer than {seconds} seconds and was stopped</source>
      <translation>استغرقت قراءته أكثر من {seconds} ثانية فأُوقفت</translation>
    </message>
    <message>
      <source>reading only</source>
      <translation>للقراءة فقط</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>الاستدعاء</translation>
    </message>
    <message>
      <source>regular expression</source>
      <translation>تعبير نمطي</translation>
    </message>
    <message>
      <source>report</source>
      <translation>تقرير</translation>
    </message>
    <message>
      <source>restates it</source>
      <translation>إعادة له</translation>
    </message>
    <message>
      <source>rose</source>
      <translation>وردي</translation>
    </message>
    <message>
      <source>sample: {name}</source>
      <translation>عيّنة: {name}</translation>
    </message>
    <message>
      <source>saved web page</source>
      <translation>صفحة ويب محفوظة</translation>
    </message>
    <message>
      <source>scare quote</source>
      <translation>تنصيص تحفّظ</translation>
    </message>
    <message>
      <source>scare quotes, and which quote encloses which</source>
      <translation>تنصيصات التحفّظ، وأيّ اقتباس يحتوي أيًّا</translation>
    </message>
    <message>
      <source>search</source>
      <translation>ابحث</translation>
    </message>
    <message>
      <source>search a name or alias</source>
      <translation>ابحث عن اسم أو اسم آخر</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>البذرة</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>متجاوَز</translation>
    </message>
    <message>
      <source>slate</source>
      <translation>رمادي</translation>
    </message>
    <message>
      <source>social media</source>
      <translation>تواصل اجتماعي</translation>
    </message>
    <message>
      <source>source</source>
      <translation>المصدر</translation>
    </message>
    <message>
      <source>spaCy DocBin: span groups for training a span categorizer</source>
      <translation>‏spaCy DocBin: مجموعات مقاطع لتدريب مصنِّف المقاطع</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>المتحدث</translation>
    </message>
    <message>
      <source>speaker right</source>
      <translation>صحة المتحدث</translation>
    </message>
    <message>
      <source>speakers, addressees (their words are marked), stances and targets</source>
      <translation>المتحدثون والمخاطَبون (كلماتهم معلَّمة)، والمواقف والجهات المستهدَفة</translation>
    </message>
    <message>
      <source>speakers, addressees, stances, statements, notes, fields and annotators</source>
      <translation>المتحدثون والمخاطَبون والمواقف والتصريحات والملاحظات والحقول والمرمّزون</translation>
    </message>
    <message>
      <source>speech</source>
      <translation>خطاب</translation>
    </message>
    <message>
      <source>speech act</source>
      <translation>فعل كلامي</translation>
    </message>
    <message>
      <source>stance</source>
      <translation>الموقف</translation>
    </message>
    <message>
      <source>stance toward</source>
      <translation>الموقف من</translation>
    </message>
    <message>
      <source>state</source>
      <translation>دولة</translation>
    </message>
    <message>
      <source>statement</source>
      <translation>بيان</translation>
    </message>
    <message>
      <source>statements</source>
      <translation>التصريحات المشتركة بين الاقتباسات</translation>
    </message>
    <message>
      <source>statements beyond the first of a quote, and their relations</source>
      <translation>التصريحات بعد الأول لكل اقتباس، وعلاقاتها</translation>
    </message>
    <message>
      <source>statements, the codebook</source>
      <translation>التصريحات ودليل الترميز</translation>
    </message>
    <message>
      <source>statements, the team's own fields, work on articles, when a quote was made, the codebook</source>
      <translation>التصريحات، وحقول الفريق الخاصة، والعمل على المقالات، ووقت وضع الاقتباس، ودليل الترميز</translation>
    </message>
    <message>
      <source>statements, work on articles, the codebook</source>
      <translation>التصريحات، والعمل على المقالات، ودليل الترميز</translation>
    </message>
    <message>
      <source>status</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>strength</source>
      <translation>الشدة</translation>
    </message>
    <message>
      <source>tags</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>take the stance back</source>
      <translation>اسحب الموقف</translation>
    </message>
    <message>
      <source>target</source>
      <translation>الجهة المستهدَفة</translation>
    </message>
    <message>
      <source>teal</source>
      <translation>فيروزي</translation>
    </message>
    <message>
      <source>telephone</source>
      <translation>هاتف</translation>
    </message>
    <message>
      <source>text</source>
      <translation>نص</translation>
    </message>
    <message>
      <source>that parts belong together, but by their id</source>
      <translation>انتماء الأجزاء بعضها إلى بعض، إلا من معرّفها</translation>
    </message>
    <message>
      <source>the articles’ texts, titles, authors, addresses, languages and tags; articles without a quote</source>
      <translation>نصوص المقالات وعناوينها وكتّابها وروابطها ولغاتها ووسومها، والمقالات التي لا اقتباس فيها</translation>
    </message>
    <message>
      <source>the articles’ texts; articles without a quote</source>
      <translation>نصوص المقالات، والمقالات التي لا اقتباس فيها</translation>
    </message>
    <message>
      <source>the choice “{name}” needs at least two different values</source>
      <translation>يحتاج الاختيار «{name}» قيمتين مختلفتين على الأقل</translation>
    </message>
    <message>
      <source>the codebook has no field “{field}”; add it there and import again</source>
      <translation>لا حقل «{field}» في دليل الترميز؛ أضفه إليه ثم أعد الاستيراد</translation>
    </message>
    <message>
      <source>the codebook has no label “{label}”; add it there and import again</source>
      <translation>لا تصنيف «{label}» في دليل الترميز؛ أضفه إليه ثم أعد الاستيراد</translation>
    </message>
    <message>
      <source>the first word, in articles without the second</source>
      <translation>الكلمة الأولى في مقالات ليست فيها الثانية</translation>
    </message>
    <message>
      <source>the line is no JSON object</source>
      <translation>السطر ليس كائن JSON</translation>
    </message>
    <message>
      <source>the line is no quote with a doc and an id</source>
      <translation>السطر ليس اقتباسًا له doc وid</translation>
    </message>
    <message>
      <source>the line is not JSON</source>
      <translation>السطر ليس JSON</translation>
    </message>
    <message>
      <source>the line is not UTF-8</source>
      <translation>السطر ليس بترميز UTF-8</translation>
    </message>
    <message>
      <source>the line is too long for an article</source>
      <translation>السطر أطول من أن يكون مقالًا</translation>
    </message>
    <message>
      <source>the preset's articles</source>
      <translation>مقالات الإعداد المحفوظ</translation>
    </message>
    <message>
      <source>the quote is there twice</source>
      <translation>الاقتباس وارد مرتين</translation>
    </message>
    <message>
      <source>the quote that it stands in (parent_id) is not among the rows of its article</source>
      <translation>الاقتباس الذي يقع داخله (parent_id) ليس بين صفوف مقاله</translation>
    </message>
    <message>
      <source>the quote “{id}” is there twice</source>
      <translation>الاقتباس «{id}» مذكور مرتين</translation>
    </message>
    <message>
      <source>the quote “{id}” that it stands in is not among those of its article</source>
      <translation>الاقتباس «{id}» الذي يقع داخله ليس من اقتباسات مقاله</translation>
    </message>
    <message>
      <source>the quote “{words}” is in the project already with other spans; it was left as it is there</source>
      <translation>الاقتباس «{words}» في المشروع بمقاطع أخرى؛ تُرك كما هو فيه</translation>
    </message>
    <message>
      <source>the relaying agency or outlet</source>
      <translation>الوكالة أو الوسيلة الناقلة</translation>
    </message>
    <message>
      <source>the row has more cells than there are columns; a text with commas needs quotation marks</source>
      <translation>في الصف خلايا أكثر من الأعمدة؛ النص الذي فيه فواصل يلزمه تنصيص</translation>
    </message>
    <message>
      <source>the row is not CSV</source>
      <translation>الصف ليس CSV</translation>
    </message>
    <message>
      <source>the row is not UTF-8</source>
      <translation>الصف ليس بترميز UTF-8</translation>
    </message>
    <message>
      <source>the same statement</source>
      <translation>التصريح نفسه</translation>
    </message>
    <message>
      <source>the same words</source>
      <translation>الكلمات نفسها</translation>
    </message>
    <message>
      <source>the speaker is left open</source>
      <translation>المتحدث غير محدد</translation>
    </message>
    <message>
      <source>the team's own fields</source>
      <translation>حقول الفريق الخاصة</translation>
    </message>
    <message>
      <source>the text at {start}–{end} ({role}) is not “{words}”</source>
      <translation>النص في {start}–{end} ({role}) ليس «{words}»</translation>
    </message>
    <message>
      <source>the text is too long: {length} characters; an article may have {most}</source>
      <translation>النص طويل جدًا: {length} حرف، وأقصى المقال {most}</translation>
    </message>
    <message>
      <source>the word with everything that hangs on it: الوزارة، بالوزارة، وللوزارة، وزارته</source>
      <translation>الكلمة بكل ما يتصل بها: الوزارة، بالوزارة، وللوزارة، وزارته</translation>
    </message>
    <message>
      <source>the words at {start}–{end} are others than the file names</source>
      <translation>الكلمات في الموضع {start}–{end} غير التي يذكرها الملف</translation>
    </message>
    <message>
      <source>the words at {start}–{end} are others than the row names</source>
      <translation>الكلمات في الموضع {start}–{end} غير التي يذكرها الصف</translation>
    </message>
    <message>
      <source>the work on articles</source>
      <translation>سير العمل على المقالات</translation>
    </message>
    <message>
      <source>there is no article “{id}” in the project to annotate; import its text first</source>
      <translation>لا مقال «{id}» في المشروع ليُوسَّم؛ استورد نصه أولًا</translation>
    </message>
    <message>
      <source>there is no text in it (a field called text, body or content)</source>
      <translation>لا نص فيه (حقل باسم text أو body أو content)</translation>
    </message>
    <message>
      <source>there is no text in it, only pictures of pages perhaps</source>
      <translation>لا نص فيه، ولعل صفحاته صور فقط</translation>
    </message>
    <message>
      <source>they differ; empty leaves them</source>
      <translation>مختلفة؛ اتركه فارغًا لتبقى</translation>
    </message>
    <message>
      <source>title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>to {date}</source>
      <translation>إلى {date}</translation>
    </message>
    <message>
      <source>to, included</source>
      <translation>إلى، ومنه</translation>
    </message>
    <message>
      <source>two of its quotes have the same id</source>
      <translation>اقتباسان فيه لهما المعرّف نفسه</translation>
    </message>
    <message>
      <source>two spans of a quote's {role} overlap</source>
      <translation>مقطعان من {role} اقتباس واحد متداخلان</translation>
    </message>
    <message>
      <source>two spans of one quote overlap</source>
      <translation>مقطعان من اقتباس واحد متداخلان</translation>
    </message>
    <message>
      <source>type</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>type a few letters</source>
      <translation>اكتب بضعة أحرف</translation>
    </message>
    <message>
      <source>type a target</source>
      <translation>اكتب اسم الجهة</translation>
    </message>
    <message>
      <source>type right</source>
      <translation>صحة النوع</translation>
    </message>
    <message>
      <source>types, speakers, addressees, stances, statements, notes, fields and annotators</source>
      <translation>الأنواع والمتحدثون والمخاطَبون والمواقف والتصريحات والملاحظات والحقول والمرمّزون</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>مجهول</translation>
    </message>
    <message>
      <source>unnamed</source>
      <translation>غير مسمّى</translation>
    </message>
    <message>
      <source>until</source>
      <translation>حتى</translation>
    </message>
    <message>
      <source>vermilion</source>
      <translation>قرمزي</translation>
    </message>
    <message>
      <source>what Qawl noted there is damaged</source>
      <translation>ما دوّنه قول هناك تالف</translation>
    </message>
    <message>
      <source>what is known of addressees and targets beside their names</source>
      <translation>ما يُعرف عن المخاطَبين والجهات المستهدَفة سوى أسمائهم</translation>
    </message>
    <message>
      <source>what is known of speakers and targets beside their names</source>
      <translation>ما يُعرف عن المتحدثين والجهات المستهدَفة غير أسمائهم</translation>
    </message>
    <message>
      <source>what is known of speakers beside name, kind and Wikidata</source>
      <translation>ما يُعرف عن المتحدثين غير الاسم والنوع ومعرّف ويكي بيانات</translation>
    </message>
    <message>
      <source>when quotes were made</source>
      <translation>أوقات تعليم الاقتباسات</translation>
    </message>
    <message>
      <source>where a span begins or ends within a token (listed beside the file; the record in user_data has it)</source>
      <translation>المقاطع التي تبدأ أو تنتهي داخل كلمة (مذكورة في ملف بجانب الملف، وفي السجل داخل user_data)</translation>
    </message>
    <message>
      <source>where a span begins or ends within a token, and what overlaps in a column (both listed beside the file)</source>
      <translation>المقاطع التي تبدأ أو تنتهي داخل كلمة، وما يتداخل في عمود واحد (كلاهما مذكور في ملف بجانب الملف)</translation>
    </message>
    <message>
      <source>where cue, source and addressee stand (their words are there)</source>
      <translation>مواضع فعل القول والمصدر والمخاطَب (كلماتها محفوظة)</translation>
    </message>
    <message>
      <source>who annotated (doccano names whoever imports), work on articles</source>
      <translation>اسم المُوسِّم (يسمّي doccano من استورد)، والعمل على المقالات</translation>
    </message>
    <message>
      <source>why</source>
      <translation>لماذا</translation>
    </message>
    <message>
      <source>with and without</source>
      <translation>باقتباسات ودونها</translation>
    </message>
    <message>
      <source>with clitics</source>
      <translation>مع اللواصق</translation>
    </message>
    <message>
      <source>with quotes</source>
      <translation>فيها اقتباسات</translation>
    </message>
    <message>
      <source>with the two articles and their worked annotation, to learn from</source>
      <translation>بالمقالين ووسمهما المحلول، للتعلم منه</translation>
    </message>
    <message>
      <source>with two articles, not yet annotated</source>
      <translation>بمقالين غير موسومين</translation>
    </message>
    <message>
      <source>without an outlet</source>
      <translation>بلا وسيلة</translation>
    </message>
    <message>
      <source>without quotes</source>
      <translation>بلا اقتباسات</translation>
    </message>
    <message>
      <source>words, “a phrase”, one ~5 other, /pattern/ …</source>
      <translation>كلمات، "عبارة"، كلمة ~5 أخرى، /نمط/ …</translation>
    </message>
    <message>
      <source>work on articles, aliases of speakers, ids and kinds of targets, ids of annotators</source>
      <translation>العمل على المقالات، وأسماء المتحدثين الأخرى، ومعرّفات الجهات المستهدَفة وأنواعها، ومعرّفات المُوسِّمين</translation>
    </message>
    <message>
      <source>worked on or not</source>
      <translation>بأي حال من العمل</translation>
    </message>
    <message>
      <source>would grow more than {most} times when unpacked</source>
      <translation>يتضخم أكثر من {most} مرة عند فك ضغطه</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>نعم أو لا</translation>
    </message>
    <message>
      <source>your name</source>
      <translation>اسمك</translation>
    </message>
    <message>
      <source>{all} articles</source>
      <translation>المقالات: {all}</translation>
    </message>
    <message>
      <source>{articles} articles, {rate} a second, {left} s left</source>
      <translation>{articles} مقال، {rate} في الثانية، بقيت {left} ث</translation>
    </message>
    <message>
      <source>{at} of {all} articles read</source>
      <translation>قُرئ {at} من {all} مقال</translation>
    </message>
    <message>
      <source>{at} of {total}</source>
      <translation>النتيجة {at} من {total}</translation>
    </message>
    <message>
      <source>{done} of {all} articles</source>
      <translation>{done} من {all} مقال</translation>
    </message>
    <message>
      <source>{done} of {all} articles, {left} s left</source>
      <translation>{done} من {all} مقال، بقي {left} ث</translation>
    </message>
    <message>
      <source>{done} of {total} articles done</source>
      <translation>أُنجز {done} من {total} من المقالات</translation>
    </message>
    <message>
      <source>{found} of {all} articles</source>
      <translation>المقالات: {found} من {all}</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
      <source>{library} is not installed.</source>
      <translation>{library} غير مثبّتة.</translation>
    </message>
    <message>
      <source>{name} (reading only) — Qawl</source>
      <translation>{name} (للقراءة فقط) — قول</translation>
    </message>
    <message>
      <source>{name} — Qawl</source>
      <translation>{name} — قول</translation>
    </message>
    <message>
      <source>{n} % sure</source>
      <translation>الثقة {n}٪</translation>
    </message>
    <message>
      <source>{n} a second</source>
      <translation>{n} في الثانية</translation>
    </message>
    <message>
      <source>{n} articles</source>
      <translation>المقالات: {n}</translation>
    </message>
    <message>
      <source>{n} could not be taken:</source>
      <translation>لم يمكن أخذ {n}:</translation>
    </message>
    <message>
      <source>{n} of {total}</source>
      <translation>{n} من {total}</translation>
    </message>
    <message>
      <source>{shown} of {total} shown</source>
      <translation>يُعرض {shown} من {total}</translation>
    </message>
    <message>
      <source>{split}: {articles} articles, {quotes} quotes.</source>
      <translation>{split}: المقالات {articles}، الاقتباسات {quotes}.</translation>
    </message>
    <message>
      <source>{start}–{end} is no place in the text</source>
      <translation>{start}–{end} ليس موضعًا في النص</translation>
    </message>
    <message>
      <source>{ticked} of {total} chosen</source>
      <translation>اختير {ticked} من {total}</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>بقي {time}</translation>
    </message>
    <message>
      <source>{undo}: {what}</source>
      <translation>{undo}: {what}</translation>
    </message>
    <message>
      <source>{what}, IoU ≥ 0.5</source>
      <translation>{what}، بتقاطع IoU ≥ 0.5</translation>
    </message>
    <message>
      <source>{what}: {score} of {n} pairs</source>
      <translation>{what}: {score} (عدد الأزواج: {n})</translation>
    </message>
    <message>
      <source>{who} · letters {start}–{end}</source>
      <translation>{who} · الأحرف {start}–{end}</translation>
    </message>
    <message>
      <source>العربية / English</source>
      <translation>العربية / English</translation>
    </message>
    <message>
      <source>“, ”</source>
      <translation>»، «</translation>
    </message>
    <message>
      <source>“in:” knows title, text, quotes, cue and anywhere; not “{value}”.</source>
      <translation>بعد ‎in:‎ تأتي title أو text أو quotes أو cue أو anywhere، لا «{value}».</translation>
    </message>
    <message>
      <source>“{column}” is not what it should be</source>
      <translation>محتوى «{column}» ليس كما ينبغي</translation>
    </message>
    <message>
      <source>“{date}” is no date. Write it like 2026-11-22, 2026-11 or 2026.</source>
      <translation>«{date}» ليس تاريخًا. اكتبه مثل ‎2026-11-22 أو ‎2026-11 أو 2026.</translation>
    </message>
    <message>
      <source>“{id}” is referred to, but not listed</source>
      <translation>يُشار إلى «{id}» وهو غير مدرج</translation>
    </message>
    <message numerus="yes">
      <source>“{label}” is used by %n quote(s), so it can't be deleted. Rename it, or change those quotes first.</source>
      <translation>
        <numerusform>لا اقتباس يستعمل «{label}».</numerusform>
        <numerusform>يستعمل «{label}» اقتباس واحد، فلا يُحذف. غيّر اسمه أو غيّر الاقتباس أولًا.</numerusform>
        <numerusform>يستعمل «{label}» اقتباسان، فلا يُحذف. غيّر اسمه أو غيّرهما أولًا.</numerusform>
        <numerusform>تستعمل «{label}» %n اقتباسات، فلا يُحذف. غيّر اسمه أو غيّرها أولًا.</numerusform>
        <numerusform>يستعمل «{label}» %n اقتباسًا، فلا يُحذف. غيّر اسمه أو غيّرها أولًا.</numerusform>
        <numerusform>يستعمل «{label}» %n اقتباس، فلا يُحذف. غيّر اسمه أو غيّرها أولًا.</numerusform>
      </translation>
    </message>
    <message>
      <source>“{member}” in it {reason}</source>
      <translation>«{member}» فيه {reason}</translation>
    </message>
    <message>
      <source>“{name}” can't be reached: {reason}.</source>
      <translation>تعذّر الوصول إلى «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation>لا يمكن الكتابة في «{name}». افتحه للقراءة فقط أو انسخه.</translation>
    </message>
    <message>
      <source>“{name}” can't be written: {reason}.</source>
      <translation>تتعذر كتابة «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” declares a document type (DOCTYPE); such XML is not read.</source>
      <translation>يصرّح «{name}» بنوع مستند (DOCTYPE)، وقول لا يقرأ مثل هذا الـXML.</translation>
    </message>
    <message>
      <source>“{name}” has no column “{column}”.</source>
      <translation>لا عمود باسم «{column}» في «{name}».</translation>
    </message>
    <message>
      <source>“{name}” has no report of Qawl beside it ({report}), so it can't be checked.</source>
      <translation>لا تقرير من «قول» إلى جانب «{name}» ({report})، فلا يمكن فحصه.</translation>
    </message>
    <message>
      <source>“{name}” holds no annotation of brat's: there is no .ann file in it.</source>
      <translation>لا ترميز من brat في «{name}»: ليس فيه ملف ‎.ann.</translation>
    </message>
    <message>
      <source>“{name}” holds no rows.</source>
      <translation>لا صفوف في «{name}».</translation>
    </message>
    <message>
      <source>“{name}” holds the quotes of a Hugging Face dataset. Export as JSONL to bring annotations in.</source>
      <translation>«{name}» يضم اقتباسات مجموعة بيانات Hugging Face. صدِّر بصيغة JSONL لاستيراد التوسيم.</translation>
    </message>
    <message>
      <source>“{name}” is a codebook: it has codes, but no articles to import.</source>
      <translation>«{name}» دليل ترميز: فيه رموز وليس فيه مقالات تُستورد.</translation>
    </message>
    <message>
      <source>“{name}” is a file. Give the name of a folder to export to.</source>
      <translation>«{name}» ملف. سمِّ مجلدًا للتصدير إليه.</translation>
    </message>
    <message>
      <source>“{name}” is a folder. Give the name of a file to export to.</source>
      <translation>«{name}» مجلد. اكتب اسم ملف للتصدير إليه.</translation>
    </message>
    <message>
      <source>“{name}” is being written to by another program. Try again when it is done.</source>
      <translation>برنامج آخر يكتب في «{name}». أعد المحاولة حين ينتهي.</translation>
    </message>
    <message>
      <source>“{name}” is damaged. Work on a copy of it, and go back to your last backup if you have one.</source>
      <translation>«{name}» تالف. اعمل على نسخة منه، وارجع إلى آخر نسخة احتياطية إن وُجدت.</translation>
    </message>
    <message>
      <source>“{name}” is missing.</source>
      <translation>«{name}» مفقود.</translation>
    </message>
    <message>
      <source>“{name}” is no Excel workbook (.xlsx) that can be read; if it has a password, save it without.</source>
      <translation>«{name}» ليس مصنّف Excel ‏(.xlsx) يمكن قراءته؛ إن كانت له كلمة مرور فاحفظه بدونها.</translation>
    </message>
    <message>
      <source>“{name}” is no Parquet file that can be read: {reason}.</source>
      <translation>«{name}» ليس ملف Parquet يمكن قراءته: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” is no REFI-QDA project.</source>
      <translation>«{name}» ليس مشروع REFI-QDA.</translation>
    </message>
    <message>
      <source>“{name}” is no UTF-8 text. Save it as UTF-8, or import it.</source>
      <translation>«{name}» ليس نصًّا بترميز UTF-8. احفظه بترميز UTF-8، أو استورده.</translation>
    </message>
    <message>
      <source>“{name}” is no list of tasks in JSON, or it is cut off.</source>
      <translation>«{name}» ليس قائمة مهام بصيغة JSON، أو أنه مبتور.</translation>
    </message>
    <message>
      <source>“{name}” is no table of text (CSV). Choose what it is, or its encoding.</source>
      <translation>«{name}» ليس جدولًا نصيًا (CSV). اختر نوعه أو ترميزه.</translation>
    </message>
    <message>
      <source>“{name}” is not UTF-8 text (byte {position} can't be), nor is it clear what else it is: choose its encoding, or save it as UTF-8 and import it again.</source>
      <translation>«{name}» ليس نصًّا بترميز UTF-8 (البايت رقم {position} لا يصح فيه)، ولم يتضح ترميزه: اختر ترميزه، أو احفظه بترميز UTF-8 ثم استورده.</translation>
    </message>
    <message>
      <source>“{name}” is not a Qawl project. Choose a file that ends in .qawl.</source>
      <translation>«{name}» ليس مشروعًا من مشاريع قول. اختر ملفًا ينتهي بـ ‎.qawl.</translation>
    </message>
    <message>
      <source>“{name}” is not a list</source>
      <translation>«{name}» ليست قائمة</translation>
    </message>
    <message>
      <source>“{name}” is not as it was exported.</source>
      <translation>«{name}» ليس كما صُدِّر.</translation>
    </message>
    <message>
      <source>“{name}” is not as it was exported; see: main.py verify.</source>
      <translation>«{name}» ليس كما صُدِّر؛ انظر: main.py verify.</translation>
    </message>
    <message>
      <source>“{name}” is not well-formed XML: {reason}.</source>
      <translation>«{name}» ليس XML صحيح البنية: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” is not whole {encoding} text: byte {position} does not fit; choose another encoding, or save it as UTF-8 and import it again.</source>
      <translation>«{name}» ليس نصًّا سليمًا بترميز {encoding}: البايت رقم {position} لا يوافقه؛ اختر ترميزًا آخر، أو احفظه بترميز UTF-8 ثم استورده.</translation>
    </message>
    <message>
      <source>“{name}” is open in another Qawl window. Close it there, or open it here for reading only.</source>
      <translation>«{name}» مفتوح في نافذة أخرى من قول. أغلقه هناك أو افتحه هنا للقراءة فقط.</translation>
    </message>
    <message>
      <source>“{name}” is the project itself. Export to another file.</source>
      <translation>«{name}» هو المشروع نفسه. صدّر إلى ملف آخر.</translation>
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation>«{name}» موجود.</translation>
    </message>
    <message>
      <source>“{name}” is there already. Choose another name.</source>
      <translation>«{name}» موجود. اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>“{name}” is too long for an article: it may have {most} characters. Split it.</source>
      <translation>«{name}» أطول من أن يكون مقالًا: الحد {most} حرف. قسّمه.</translation>
    </message>
    <message numerus="yes">
      <source>“{name}” is whole: %n quote(s), every file as it was exported.</source>
      <translation>
        <numerusform>«{name}» سليم: بلا اقتباسات، وكل ملف كما صُدِّر.</numerusform>
        <numerusform>«{name}» سليم: اقتباس واحد، وكل ملف كما صُدِّر.</numerusform>
        <numerusform>«{name}» سليم: اقتباسان، وكل ملف كما صُدِّر.</numerusform>
        <numerusform>«{name}» سليم: %n اقتباسات، وكل ملف كما صُدِّر.</numerusform>
        <numerusform>«{name}» سليم: %n اقتباسًا، وكل ملف كما صُدِّر.</numerusform>
        <numerusform>«{name}» سليم: %n اقتباس، وكل ملف كما صُدِّر.</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}” lies in a folder that a cloud program copies while Qawl writes, which can damage it. Close Qawl and move the file to a folder of this computer only.</source>
      <translation>«{name}» في مجلد ينسخه برنامج سحابي أثناء كتابة قول، وقد يتلفه ذلك. أغلق قول وانقل الملف إلى مجلد على هذا الجهاز فقط.</translation>
    </message>
    <message>
      <source>“{name}” needs a code and a name in both languages</source>
      <translation>«{name}» يحتاج رمزًا واسمًا باللغتين</translation>
    </message>
    <message>
      <source>“{name}” was made by a newer Qawl. Update this program to open it.</source>
      <translation>أُنشئ «{name}» بإصدار أحدث من قول. حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
      <source>“{name}” was made by an older Qawl and must be opened for writing once before.</source>
      <translation>أُنشئ «{name}» بإصدار أقدم من قول، ويجب فتحه للكتابة مرة أولًا.</translation>
    </message>
    <message>
      <source>“{name}” was not exported with it.</source>
      <translation>«{name}» لم يُصدَّر معه.</translation>
    </message>
    <message>
      <source>“{name}” was not exported without texts.</source>
      <translation>لم يُصدَّر «{name}» من دون نصوص.</translation>
    </message>
    <message>
      <source>“{name}” was not imported: it is too long.</source>
      <translation>لم يُستورد «{name}»: هو أطول مما يُسمح به.</translation>
    </message>
    <message>
      <source>“{name}” was not imported: {reason}.</source>
      <translation>«{name}» لم يُستورد: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” was not imported: “{other}” is not beside it.</source>
      <translation>لم يُستورد «{name}»: ملف «{other}» ليس بجانبه.</translation>
    </message>
    <message>
      <source>“{name}” was not opened: {reason}.</source>
      <translation>«{name}» لم يُفتح: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” was not read: there is no encoding called “{encoding}”.</source>
      <translation>«{name}» لم يُقرأ: لا ترميز باسم «{encoding}».</translation>
    </message>
    <message>
      <source>“{name}” was not used: it is damaged, or of another text.</source>
      <translation>لم يُستخدم «{name}»: هو تالف أو يخصّ نصًا آخر.</translation>
    </message>
    <message numerus="yes">
      <source>“{name}”: %n spans are tied to no quote and were left out.</source>
      <translation>
        <numerusform>«{name}»: لا مقاطع متروكة؛ كلها مرتبطة باقتباسات.</numerusform>
        <numerusform>«{name}»: تُرك مقطع واحد غير مرتبط بأي اقتباس.</numerusform>
        <numerusform>«{name}»: تُرك مقطعان غير مرتبطين بأي اقتباس.</numerusform>
        <numerusform>«{name}»: تُركت %n مقاطع غير مرتبطة بأي اقتباس.</numerusform>
        <numerusform>«{name}»: تُرك %n مقطعًا غير مرتبط بأي اقتباس.</numerusform>
        <numerusform>«{name}»: تُرك %n مقطع غير مرتبط بأي اقتباس.</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}”: Qawl has no place for these, they were left out: {types}.</source>
      <translation>«{name}»: لا مكان في قول لما يلي فتُرك: {types}.</translation>
    </message>
    <message>
      <source>“{shares}” are no shares of train, dev and test. Give numbers that add up to 100, like 80,10,10.</source>
      <translation>«{shares}» ليست حصصًا لـ train وdev وtest. اكتب أعدادًا مجموعها 100، مثل 80,10,10.</translation>
    </message>
    <message>
      <source>“{told}” is no mapping. Write FIELD=COLUMN, like text=body.</source>
      <translation>«{told}» ليست مطابقة. اكتب FIELD=COLUMN، مثل text=body.</translation>
    </message>
    <message>
      <source>“{typed}” is no regular expression: {reason}.</source>
      <translation>«{typed}» ليس تعبيرًا نمطيًا: {reason}.</translation>
    </message>
    <message>
      <source>“{typed}” matches even where there is nothing. Ask for at least one letter.</source>
      <translation>«{typed}» يطابق حتى الفراغ. اطلب حرفًا واحدًا على الأقل.</translation>
    </message>
    <message>
      <source>“{value}” is no {column}; there are: {known}</source>
      <translation>«{value}» ليست من قيم {column}؛ القيم هي: {known}</translation>
    </message>
    <message>
      <source>“{words}” comes twice</source>
      <translation>«{words}» مكرَّرة</translation>
    </message>
    <message>
      <source>“{words}” has no certain place in the new version of “{id}”; it stays in the old one.</source>
      <translation>لا موضع مؤكدًا لـ«{words}» في النسخة الجديدة من «{id}»؛ بقي في القديمة.</translation>
    </message>
    <message>
      <source>“{word}” is not an Arabic word of two letters or more</source>
      <translation>«{word}» ليست كلمة عربية من حرفين أو أكثر</translation>
    </message>
  </context>
</TS>
