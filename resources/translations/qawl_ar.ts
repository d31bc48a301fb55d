<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>Qawl</name>
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
      <source>%n more file(s) were refused.</source>
      <translation>
        <numerusform>لم يُرفض ملف آخر.</numerusform>
        <numerusform>رُفض ملف آخر.</numerusform>
        <numerusform>رُفض ملفان آخران.</numerusform>
        <numerusform>رُفضت %n ملفات أخرى.</numerusform>
        <numerusform>رُفض %n ملفًا آخر.</numerusform>
        <numerusform>رُفض %n ملف آخر.</numerusform>
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
      <source>A quote has no content.</source>
      <translation>اقتباس بلا محتوى.</translation>
    </message>
    <message>
      <source>A quote is said to lie inside one that is not in this article.</source>
      <translation>اقتباس منسوب إلى داخل اقتباس ليس في هذا المقال.</translation>
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
      <source>About Qawl</source>
      <translation>عن قول</translation>
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
      <source>Add a stance (T)</source>
      <translation>أضف موقفًا (T / ف)</translation>
    </message>
    <message>
      <source>Address (URL)</source>
      <translation>العنوان (URL)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>كل الملفات (*)</translation>
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation>لا بد للمُوسِّم من اسم.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>المُوسِّم</translation>
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
    <message>
      <source>Article done, go on</source>
      <translation>أنهِ المقال وتابع</translation>
    </message>
    <message>
      <source>Article not done after all</source>
      <translation>المقال لم ينتهِ بعد</translation>
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
      <source>Assign speaker</source>
      <translation>تعيين المتحدث</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>البداية</translation>
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
      <source>CSV: a row a quote</source>
      <translation>CSV: صف لكل اقتباس</translation>
    </message>
    <message>
      <source>Change type</source>
      <translation>غيّر النوع</translation>
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
      <source>Close Qawl</source>
      <translation>أغلق قول</translation>
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
      <source>Delete quote</source>
      <translation>حذف الاقتباس</translation>
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
      <source>Edit</source>
      <translation>تحرير</translation>
    </message>
    <message>
      <source>Edit article details</source>
      <translation>تحرير بيانات المقال</translation>
    </message>
    <message>
      <source>Edit quote</source>
      <translation>تحرير الاقتباس</translation>
    </message>
    <message>
      <source>Enclosing quote</source>
      <translation>الاقتباس المحيط</translation>
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
      <source>Every quote and stance keeps the name of who judged it. You can switch later.</source>
      <translation>كل اقتباس وموقف يحفظ اسم من وسمه. يمكنك التبديل لاحقًا.</translation>
    </message>
    <message>
      <source>Everything is saved. You will come back to this place.</source>
      <translation>كل شيء محفوظ، وستعود إلى هذا الموضع.</translation>
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
      <source>Find a command</source>
      <translation>ابحث عن أمر</translation>
    </message>
    <message>
      <source>Find a command…</source>
      <translation>ابحث عن أمر…</translation>
    </message>
    <message>
      <source>Finish article</source>
      <translation>إنهاء المقال</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>Go on working</source>
      <translation>تابع العمل</translation>
    </message>
    <message>
      <source>Go to the page</source>
      <translation>إلى الصفحة</translation>
    </message>
    <message>
      <source>Guidelines</source>
      <translation>الإرشادات</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>مساعدة</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
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
      <source>Inside: «{words}»</source>
      <translation>داخل: «{words}»</translation>
    </message>
    <message>
      <source>JSONL: the whole record, an article a line</source>
      <translation>JSONL: السجل كاملًا، سطر لكل مقال</translation>
    </message>
    <message>
      <source>Judge stance</source>
      <translation>تحديد الموقف</translation>
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
      <source>Larger letters</source>
      <translation>كبّر الحروف</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>فاتح أو داكن</translation>
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
      <source>Made “{name}”.</source>
      <translation>أُنشئ «{name}».</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>ظلِّل</translation>
    </message>
    <message>
      <source>Mark quote</source>
      <translation>تظليل اقتباس</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>الوسيلة</translation>
    </message>
    <message>
      <source>Mouse: drag over words to select them; hold Alt to select letters. Double-click a selection to mark it.</source>
      <translation>الفأرة: اسحب فوق الكلمات لتحديدها، ومع Alt حرفًا حرفًا. انقر التحديد نقرتين لتظليله اقتباسًا.</translation>
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
      <source>Needs review</source>
      <translation>يحتاج مراجعة</translation>
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
      <source>New speaker «{name}»</source>
      <translation>متحدث جديد «{name}»</translation>
    </message>
    <message>
      <source>New target «{name}»</source>
      <translation>جهة جديدة «{name}»</translation>
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
      <source>Next unfinished article</source>
      <translation>المقال التالي غير المنجز</translation>
    </message>
    <message>
      <source>No article is open. Import articles (Ctrl+I), or drop .txt files here.</source>
      <translation>لا مقال مفتوحًا. استورد مقالات (Ctrl+I) أو أفلت ملفات ‎.txt هنا.</translation>
    </message>
    <message>
      <source>No other article is left to do.</source>
      <translation>لم يبقَ مقال آخر للعمل عليه.</translation>
    </message>
    <message>
      <source>No quotes yet. Select words on the page and press Q (ض), or double-click the selection.</source>
      <translation>لا اقتباسات بعد. حدد كلمات في الصفحة واضغط ض (Q)، أو انقر التحديد نقرتين.</translation>
    </message>
    <message>
      <source>No speaker</source>
      <translation>بلا متحدث</translation>
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
      <source>Nothing is wrong with this project.</source>
      <translation>لا خلل في هذا المشروع.</translation>
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
      <source>Others' quotes</source>
      <translation>اقتباسات الآخرين</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>الوسيلة الإعلامية</translation>
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
      <source>Recent projects</source>
      <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>Remove stance</source>
      <translation>إزالة الموقف</translation>
    </message>
    <message>
      <source>Remove this stance</source>
      <translation>أزل هذا الموقف</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>استبدل</translation>
    </message>
    <message>
      <source>Say first who is annotating.</source>
      <translation>اذكر أولًا من يقوم بالوسم.</translation>
    </message>
    <message>
      <source>Select a quote on the page or in the list to see and change its fields.</source>
      <translation>حدد اقتباسًا في الصفحة أو القائمة لترى حقوله وتغيّرها.</translation>
    </message>
    <message>
      <source>Select the words of a quote first, then press Q (ض).</source>
      <translation>حدد كلمات الاقتباس أولًا ثم اضغط ض (Q).</translation>
    </message>
    <message>
      <source>Set article status</source>
      <translation>تعيين حالة المقال</translation>
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
      <source>Speaker</source>
      <translation>المتحدث</translation>
    </message>
    <message>
      <source>Speakers and stances of the quotes</source>
      <translation>متحدثو الاقتباسات ومواقفهم</translation>
    </message>
    <message>
      <source>Speaker…</source>
      <translation>المتحدث…</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
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
      <source>Status</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>Switch annotator…</source>
      <translation>تبديل المُوسِّم…</translation>
    </message>
    <message>
      <source>Tab  back to the speaker</source>
      <translation>Tab  عُد إلى المتحدث</translation>
    </message>
    <message>
      <source>Tab  skip to the stance</source>
      <translation>Tab  انتقل إلى الموقف</translation>
    </message>
    <message>
      <source>Text files (*.txt)</source>
      <translation>ملفات نصية (*.txt)</translation>
    </message>
    <message>
      <source>The codebook can't be read: {reason}. Mend its TOML text.</source>
      <translation>تعذّرت قراءة دليل الترميز: {reason}. أصلح نص TOML.</translation>
    </message>
    <message>
      <source>The disk is full. The last change was not saved; nothing else is lost. Make room and do it again.</source>
      <translation>القرص ممتلئ. لم يُحفظ التغيير الأخير، ولم يضع سواه. أفرغ مساحة ثم أعده.</translation>
    </message>
    <message>
      <source>The file is damaged: {what}.</source>
      <translation>الملف تالف: {what}.</translation>
    </message>
    <message>
      <source>The folder of “{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation>لا يمكن الكتابة في مجلد «{name}». افتحه للقراءة فقط أو انسخه.</translation>
    </message>
    <message>
      <source>The label “{label}” is not in the codebook.</source>
      <translation>التصنيف «{label}» ليس في دليل الترميز.</translation>
    </message>
    <message>
      <source>The text of “{name}” is damaged in this file. Import it again or go back to a backup.</source>
      <translation>نص «{name}» تالف في هذا الملف. استورده من جديد أو ارجع إلى نسخة احتياطية.</translation>
    </message>
    <message>
      <source>There is no display. Start Qawl on a desktop, or use “make run”, which brings its own.</source>
      <translation>لا توجد شاشة. شغّل قول على سطح مكتب، أو استعمل «make run» الذي يأتي بشاشته.</translation>
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
      <source>There is nothing of yours to undo.</source>
      <translation>لا شيء من عملك للتراجع عنه.</translation>
    </message>
    <message>
      <source>There is nothing to do again.</source>
      <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
      <source>This project is open for reading only; nothing can be changed here.</source>
      <translation>هذا المشروع مفتوح للقراءة فقط؛ لا يمكن تغيير شيء هنا.</translation>
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
      <source>Title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>Types</source>
      <translation>الأنواع</translation>
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
      <source>Usual letters</source>
      <translation>الحجم المعتاد</translation>
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
      <source>Well done, {name}.</source>
      <translation>أحسنت، {name}.</translation>
    </message>
    <message>
      <source>Which project shall Qawl open?</source>
      <translation>أي مشروع يفتحه قول؟</translation>
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
      <source>Write note</source>
      <translation>كتابة ملاحظة</translation>
    </message>
    <message>
      <source>Write to</source>
      <translation>اكتب إلى</translation>
    </message>
    <message>
      <source>a name</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>all saved</source>
      <translation>كل شيء محفوظ</translation>
    </message>
    <message>
      <source>as before: {name}</source>
      <translation>كالسابق: {name}</translation>
    </message>
    <message>
      <source>begun</source>
      <translation>بدأ</translation>
    </message>
    <message>
      <source>briefing</source>
      <translation>إحاطة صحفية</translation>
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
      <source>directive</source>
      <translation>طلب أو أمر</translation>
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
      <source>every annotator</source>
      <translation>كل المُوسِّمين</translation>
    </message>
    <message>
      <source>every status</source>
      <translation>كل الحالات</translation>
    </message>
    <message>
      <source>fragment</source>
      <translation>مقتطف</translation>
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
      <source>letter</source>
      <translation>رسالة</translation>
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
      <source>no speaker yet</source>
      <translation>بلا متحدث بعد</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>لا شيء بعد</translation>
    </message>
    <message>
      <source>other</source>
      <translation>أخرى</translation>
    </message>
    <message>
      <source>quote</source>
      <translation>اقتباس</translation>
    </message>
    <message>
      <source>reading only</source>
      <translation>للقراءة فقط</translation>
    </message>
    <message>
      <source>report</source>
      <translation>تقرير</translation>
    </message>
    <message>
      <source>scare quote</source>
      <translation>تنصيص تحفّظ</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>متجاوَز</translation>
    </message>
    <message>
      <source>social media</source>
      <translation>تواصل اجتماعي</translation>
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
      <source>statement</source>
      <translation>بيان</translation>
    </message>
    <message>
      <source>take the stance back</source>
      <translation>اسحب الموقف</translation>
    </message>
    <message>
      <source>telephone</source>
      <translation>هاتف</translation>
    </message>
    <message>
      <source>the relaying agency or outlet</source>
      <translation>الوكالة أو الوسيلة الناقلة</translation>
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
      <source>your name</source>
      <translation>اسمك</translation>
    </message>
    <message>
      <source>{done} of {total} articles done</source>
      <translation>أُنجز {done} من {total} من المقالات</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} س {minutes} د</translation>
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
      <source>{undo}: {what}</source>
      <translation>{undo}: {what}</translation>
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
      <source>“{name}” can't be reached: {reason}.</source>
      <translation>تعذّر الوصول إلى «{name}»: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation>لا يمكن الكتابة في «{name}». افتحه للقراءة فقط أو انسخه.</translation>
    </message>
    <message>
      <source>“{name}” holds no text; it was not imported.</source>
      <translation>لا نص في «{name}»؛ لم يُستورد.</translation>
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
      <source>“{name}” is not UTF-8 text. Save it as UTF-8 and import it again.</source>
      <translation>«{name}» ليس نصًّا بترميز UTF-8. احفظه بهذا الترميز ثم استورده.</translation>
    </message>
    <message>
      <source>“{name}” is not a Qawl project. Choose a file that ends in .qawl.</source>
      <translation>«{name}» ليس مشروعًا من مشاريع قول. اختر ملفًا ينتهي بـ ‎.qawl.</translation>
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
      <source>“{name}” lies in a folder that a cloud program copies while Qawl writes, which can damage it. Close Qawl and move the file to a folder of this computer only.</source>
      <translation>«{name}» في مجلد ينسخه برنامج سحابي أثناء كتابة قول، وقد يتلفه ذلك. أغلق قول وانقل الملف إلى مجلد على هذا الجهاز فقط.</translation>
    </message>
    <message>
      <source>“{name}” was made by a newer Qawl. Update this program to open it.</source>
      <translation>أُنشئ «{name}» بإصدار أحدث من قول. حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
      <source>“{name}” was made by an older Qawl and must be opened for writing once before.</source>
      <translation>أُنشئ «{name}» بإصدار أقدم من قول، ويجب فتحه للكتابة مرة أولًا.</translation>
    </message>
  </context>
</TS>
