BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'qawl','0001_record','2026-11-22 04:53:05.687258+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'qawl','0002_names','2026-11-22 04:53:05.693269+00:00');
CREATE TABLE alias(id TEXT PRIMARY KEY, speaker TEXT NOT NULL REFERENCES speaker(id), name TEXT NOT NULL,
  folded TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "alias" VALUES('00000000-0000-7000-8000-000000000028','00000000-0000-7000-8000-000000000021','الوزير','الوزير',NULL);
INSERT INTO "alias" VALUES('00000000-0000-7000-8000-000000000029','00000000-0000-7000-8000-000000000021','المتحدث','المتحدث','2026-11-21T19:00:00Z');
CREATE TABLE annotator(id TEXT PRIMARY KEY, name TEXT NOT NULL, created TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "annotator" VALUES('00000000-0000-7000-8000-000000000003','ليلى','2026-11-21T19:00:00Z',NULL);
INSERT INTO "annotator" VALUES('00000000-0000-7000-8000-000000000004','كريم','2026-11-21T19:00:00Z',NULL);
CREATE TABLE article(id TEXT PRIMARY KEY, batch TEXT NOT NULL REFERENCES batch(id),
  external_id TEXT NOT NULL, title TEXT, headline TEXT NOT NULL, outlet TEXT, author TEXT, published TEXT, url TEXT,
  language TEXT NOT NULL DEFAULT 'ar', tags TEXT NOT NULL DEFAULT '[]',
  flag INTEGER NOT NULL DEFAULT 0 CHECK(flag IN (0, 1)), words INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000006','00000000-0000-7000-8000-000000000005','001','إعلان أنقرة','أنقرة تعلن','رويترز',NULL,'2016-10-02',NULL,'ar','["سياسة", "تركيا"]',0,10,'a042fb73848b5b0e28d10548fe97c69c5124af395e91319de15d912f4cf7b874',NULL);
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000007','00000000-0000-7000-8000-000000000005','002',NULL,'إيران تنفي','رويترز',NULL,'2016-11-05',NULL,'ar','[]',0,9,'9823b99104d914df918f414d041a2aec26c49f55e983ca4c007e42f62cc1e621',NULL);
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000008','00000000-0000-7000-8000-000000000005','003',NULL,'القاهرة تستضيف لقاءً','الأهرام',NULL,NULL,NULL,'ar','["سياسة"]',0,12,'48e6870e19b782607f12031e5e6be1ebd75289370f313468baec9d6ff880c1d0',NULL);
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000009','00000000-0000-7000-8000-000000000005','004',NULL,'خبر محذوف','الأهرام',NULL,NULL,NULL,'ar','["سياسة"]',1,7,'dfdc6bac22f60358a8b787188c4cf701fc84cf82bd6d22187ceffce82e60c453','2026-11-21T19:00:00Z');
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000010','00000000-0000-7000-8000-000000000005','005',NULL,'بغداد',NULL,NULL,NULL,NULL,'ar','[]',1,5,'9da0fed6f6ef99ec4a476f7af417b238d409186f73e17a1631cb642390481e6c',NULL);
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000048','00000000-0000-7000-8000-000000000047','006',NULL,'خبر أُعيد',NULL,NULL,NULL,NULL,'ar','[]',0,7,'77454ce4eb7b1c2a07a7762889aa8c75f52a1e8e3b4fa6171731550923a49d3f',NULL);
INSERT INTO "article" VALUES('00000000-0000-7000-8000-000000000049','00000000-0000-7000-8000-000000000047','007',NULL,'خبر آخر أعيد',NULL,NULL,NULL,NULL,'ar','[]',0,6,'5c05a1e2d0ea6e4a9316933ebc1dd4bf69009bc68d1294b9cc56daeeac311b78',NULL);
CREATE TABLE article_text(key INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE REFERENCES article(id),
  text TEXT NOT NULL) STRICT;
INSERT INTO "article_text" VALUES(1,'00000000-0000-7000-8000-000000000006','أنقرة تعلن

قال لافروف لنظيره كيري إن بلاده "ملتزمة بالحوار".
');
INSERT INTO "article_text" VALUES(2,'00000000-0000-7000-8000-000000000007','إيران تنفي

ونفت طهران الأنباء في بيانٍ لوزارة الخارجيّة.
');
INSERT INTO "article_text" VALUES(3,'00000000-0000-7000-8000-000000000008','القاهرة تستضيف لقاءً

وقال مصدر مسؤول إن اللقاء "على وشك" أن يبدأ.
');
INSERT INTO "article_text" VALUES(4,'00000000-0000-7000-8000-000000000009','خبر محذوف

قال بوغدانوف إن الخبر قديم.
');
INSERT INTO "article_text" VALUES(5,'00000000-0000-7000-8000-000000000010','بغداد

لم يقل أحد شيئا.
');
INSERT INTO "article_text" VALUES(6,'00000000-0000-7000-8000-000000000048','خبر أُعيد

قالت زاخاروفا إن الخبر عاد.
');
INSERT INTO "article_text" VALUES(7,'00000000-0000-7000-8000-000000000049','خبر آخر أعيد

لا كلام فيه.
');
CREATE TABLE batch(id TEXT PRIMARY KEY, source TEXT NOT NULL, created TEXT NOT NULL,
  shown INTEGER NOT NULL DEFAULT 0 CHECK(shown IN (0, 1))) STRICT;
INSERT INTO "batch" VALUES('00000000-0000-7000-8000-000000000005','001.txt, 002.txt, 003.txt','2026-11-21T19:00:00Z',1);
INSERT INTO "batch" VALUES('00000000-0000-7000-8000-000000000047','006.txt, 007.txt','2026-11-21T19:00:00Z',0);
CREATE TABLE change(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL,
  annotator TEXT NOT NULL, label TEXT NOT NULL, article TEXT, undoes TEXT REFERENCES change(id),
  state TEXT NOT NULL CHECK(state IN ('done', 'undone', 'dropped', 'replay'))) STRICT;
INSERT INTO "change" VALUES(1,'00000000-0000-7000-8000-000000000011','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Import articles',NULL,NULL,'done');
INSERT INTO "change" VALUES(2,'00000000-0000-7000-8000-000000000012','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Edit article details','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(3,'00000000-0000-7000-8000-000000000013','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Edit article details','00000000-0000-7000-8000-000000000007',NULL,'done');
INSERT INTO "change" VALUES(4,'00000000-0000-7000-8000-000000000014','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Edit article details','00000000-0000-7000-8000-000000000008',NULL,'done');
INSERT INTO "change" VALUES(5,'00000000-0000-7000-8000-000000000015','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Edit article details','00000000-0000-7000-8000-000000000009',NULL,'done');
INSERT INTO "change" VALUES(6,'00000000-0000-7000-8000-000000000016','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Edit article details','00000000-0000-7000-8000-000000000010',NULL,'done');
INSERT INTO "change" VALUES(7,'00000000-0000-7000-8000-000000000017','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Mark quote','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(8,'00000000-0000-7000-8000-000000000020','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Assign speaker','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(9,'00000000-0000-7000-8000-000000000023','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Judge stance','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(10,'00000000-0000-7000-8000-000000000027','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Old names',NULL,NULL,'done');
INSERT INTO "change" VALUES(11,'00000000-0000-7000-8000-000000000032','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Finish article','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(12,'00000000-0000-7000-8000-000000000033','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Mark quote','00000000-0000-7000-8000-000000000009',NULL,'done');
INSERT INTO "change" VALUES(13,'00000000-0000-7000-8000-000000000036','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Delete article','00000000-0000-7000-8000-000000000009',NULL,'done');
INSERT INTO "change" VALUES(14,'00000000-0000-7000-8000-000000000037','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Set article status','00000000-0000-7000-8000-000000000007',NULL,'done');
INSERT INTO "change" VALUES(15,'00000000-0000-7000-8000-000000000038','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Mark quote','00000000-0000-7000-8000-000000000006',NULL,'done');
INSERT INTO "change" VALUES(16,'00000000-0000-7000-8000-000000000041','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Mark quote','00000000-0000-7000-8000-000000000008',NULL,'done');
INSERT INTO "change" VALUES(17,'00000000-0000-7000-8000-000000000044','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Delete quote','00000000-0000-7000-8000-000000000008',NULL,'done');
INSERT INTO "change" VALUES(18,'00000000-0000-7000-8000-000000000045','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Edit codebook',NULL,NULL,'done');
INSERT INTO "change" VALUES(19,'00000000-0000-7000-8000-000000000050','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Import articles',NULL,NULL,'undone');
INSERT INTO "change" VALUES(20,'00000000-0000-7000-8000-000000000051','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000004','Import articles',NULL,'00000000-0000-7000-8000-000000000050','replay');
INSERT INTO "change" VALUES(21,'00000000-0000-7000-8000-000000000052','2026-11-21T19:00:00Z','00000000-0000-7000-8000-000000000003','Mark quote','00000000-0000-7000-8000-000000000008',NULL,'done');
CREATE TABLE codebook(id TEXT PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL,
  toml TEXT NOT NULL, created TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "codebook" VALUES('00000000-0000-7000-8000-000000000002','Qawl starting codebook','1','# What a new project starts with. The types'' values are fixed by the record; their wording is the team''s.
name = "Qawl starting codebook"
version = "1"

[guidelines]
ar = """
ظلِّل ما نُقل من كلام، لا الجملة كلها: يبدأ المحتوى بعد «إنّ» أو «أنّ» أو النقطتين، وينتهي بنهاية الكلام المنقول.
علامات التنصيص تبقى خارج المحتوى، وكذلك الباء واللام قبلها.
المتحدث هو من يُنسب إليه الكلام، ولو لم يُذكر في الجملة نفسها (وأضاف…).
الموقف موقفُ المتحدث من الجهة المستهدَفة كما يظهر في هذا الاقتباس، لا رأيك ولا رأي الصحيفة.
إن التبس عليك الأمر فضع «غير واضح» واكتب ملاحظة؛ لا تخمّن."""
en = """
Mark what was said, not the whole sentence: content begins after إنّ, أنّ or the colon and ends where the reported words end.
Quotation marks stay outside the content, and so does a clitic before them (بـ"…").
The speaker is whoever the words are attributed to, even when the sentence does not name them (وأضاف…).
The stance is the speaker''s toward the target as this quote shows it: neither yours nor the newspaper''s.
If in doubt choose “unclear” and write a note; do not guess."""

[types.direct]
ar = "مباشر"
en = "direct"
definition.ar = "كل كلماته بين علامتي تنصيص."
definition.en = "All its words stand between quotation marks."

[types.indirect]
ar = "غير مباشر"
en = "indirect"
definition.ar = "معناه منقول بلا علامات تنصيص."
definition.en = "Its sense is reported, without quotation marks."

[types.mixed]
ar = "مختلط"
en = "mixed"
definition.ar = "بعض كلماته بين علامتي تنصيص وبعضها بلفظ الكاتب."
definition.en = "Some of its words stand between quotation marks, some are the journalist''s."

[[stances]]
label = "support"
key = "1"
colour = "green"
ar = "مؤيد"
en = "supports"
definition.ar = "يوافق المتحدث على الجهة المستهدَفة أو يدافع عنها أو يدعو إليها."
definition.en = "The speaker agrees with the target, defends it or calls for it."

[[stances]]
label = "oppose"
key = "2"
colour = "vermilion"
ar = "معارض"
en = "opposes"
definition.ar = "يرفضها أو ينتقدها أو يحذّر منها أو يتهمها."
definition.en = "The speaker rejects, criticises, accuses it or warns against it."

[[stances]]
label = "neutral"
key = "3"
colour = "slate"
ar = "محايد"
en = "neutral"
definition.ar = "يذكرها دون أن يميل إليها أو عنها."
definition.en = "The speaker mentions it without leaning either way."

[[stances]]
label = "ambivalent"
key = "4"
colour = "ochre"
ar = "متباين"
en = "ambivalent"
definition.ar = "يجمع بين التأييد والمعارضة في القول نفسه."
definition.en = "Support and opposition in the same words."

[[stances]]
label = "unclear"
key = "5"
colour = "purple"
ar = "غير واضح"
en = "unclear"
definition.ar = "لا يكفي النص للحكم."
definition.en = "The text is not enough to judge by."
','2026-11-21T19:00:00Z',NULL);
INSERT INTO "codebook" VALUES('00000000-0000-7000-8000-000000000046','Qawl starting codebook','2','# What a new project starts with. The types'' values are fixed by the record; their wording is the team''s.
name = "Qawl starting codebook"
version = "2"

[guidelines]
ar = """
ظلِّل ما نُقل من كلام، لا الجملة كلها: يبدأ المحتوى بعد «إنّ» أو «أنّ» أو النقطتين، وينتهي بنهاية الكلام المنقول.
علامات التنصيص تبقى خارج المحتوى، وكذلك الباء واللام قبلها.
المتحدث هو من يُنسب إليه الكلام، ولو لم يُذكر في الجملة نفسها (وأضاف…).
الموقف موقفُ المتحدث من الجهة المستهدَفة كما يظهر في هذا الاقتباس، لا رأيك ولا رأي الصحيفة.
إن التبس عليك الأمر فضع «غير واضح» واكتب ملاحظة؛ لا تخمّن."""
en = """
Mark what was said, not the whole sentence: content begins after إنّ, أنّ or the colon and ends where the reported words end.
Quotation marks stay outside the content, and so does a clitic before them (بـ"…").
The speaker is whoever the words are attributed to, even when the sentence does not name them (وأضاف…).
The stance is the speaker''s toward the target as this quote shows it: neither yours nor the newspaper''s.
If in doubt choose “unclear” and write a note; do not guess."""

[types.direct]
ar = "مباشر"
en = "direct"
definition.ar = "كل كلماته بين علامتي تنصيص."
definition.en = "All its words stand between quotation marks."

[types.indirect]
ar = "غير مباشر"
en = "indirect"
definition.ar = "معناه منقول بلا علامات تنصيص."
definition.en = "Its sense is reported, without quotation marks."

[types.mixed]
ar = "مختلط"
en = "mixed"
definition.ar = "بعض كلماته بين علامتي تنصيص وبعضها بلفظ الكاتب."
definition.en = "Some of its words stand between quotation marks, some are the journalist''s."

[[stances]]
label = "support"
key = "1"
colour = "green"
ar = "مؤيد"
en = "supports"
definition.ar = "يوافق المتحدث على الجهة المستهدَفة أو يدافع عنها أو يدعو إليها."
definition.en = "The speaker agrees with the target, defends it or calls for it."

[[stances]]
label = "oppose"
key = "2"
colour = "vermilion"
ar = "معارض"
en = "opposes"
definition.ar = "يرفضها أو ينتقدها أو يحذّر منها أو يتهمها."
definition.en = "The speaker rejects, criticises, accuses it or warns against it."

[[stances]]
label = "neutral"
key = "3"
colour = "slate"
ar = "محايد"
en = "neutral"
definition.ar = "يذكرها دون أن يميل إليها أو عنها."
definition.en = "The speaker mentions it without leaning either way."

[[stances]]
label = "ambivalent"
key = "4"
colour = "ochre"
ar = "متباين"
en = "ambivalent"
definition.ar = "يجمع بين التأييد والمعارضة في القول نفسه."
definition.en = "Support and opposition in the same words."

[[stances]]
label = "unclear"
key = "5"
colour = "purple"
ar = "غير واضح"
en = "unclear"
definition.ar = "لا يكفي النص للحكم."
definition.en = "The text is not enough to judge by."
','2026-11-21T19:00:00Z',NULL);
CREATE TABLE history(seq INTEGER PRIMARY KEY AUTOINCREMENT, change TEXT NOT NULL REFERENCES change(id),
  "table" TEXT NOT NULL, row TEXT NOT NULL, before TEXT, after TEXT NOT NULL) STRICT;
INSERT INTO "history" VALUES(1,'00000000-0000-7000-8000-000000000011','batch','00000000-0000-7000-8000-000000000005','{"shown": 0}','{"shown": 1}');
INSERT INTO "history" VALUES(2,'00000000-0000-7000-8000-000000000012','article','00000000-0000-7000-8000-000000000006','{"title": null, "outlet": null, "published": null, "tags": "[]"}','{"title": "إعلان أنقرة", "outlet": "رويترز", "published": "2016-10-02", "tags": "[\"سياسة\", \"تركيا\"]"}');
INSERT INTO "history" VALUES(3,'00000000-0000-7000-8000-000000000013','article','00000000-0000-7000-8000-000000000007','{"outlet": null, "published": null}','{"outlet": "رويترز", "published": "2016-11-05"}');
INSERT INTO "history" VALUES(4,'00000000-0000-7000-8000-000000000014','article','00000000-0000-7000-8000-000000000008','{"outlet": null, "tags": "[]"}','{"outlet": "الأهرام", "tags": "[\"سياسة\"]"}');
INSERT INTO "history" VALUES(5,'00000000-0000-7000-8000-000000000015','article','00000000-0000-7000-8000-000000000009','{"outlet": null, "tags": "[]", "flag": 0}','{"outlet": "الأهرام", "tags": "[\"سياسة\"]", "flag": 1}');
INSERT INTO "history" VALUES(6,'00000000-0000-7000-8000-000000000016','article','00000000-0000-7000-8000-000000000010','{"flag": 0}','{"flag": 1}');
INSERT INTO "history" VALUES(7,'00000000-0000-7000-8000-000000000017','quote','00000000-0000-7000-8000-000000000018',NULL,'{"id": "00000000-0000-7000-8000-000000000018", "article": "00000000-0000-7000-8000-000000000006", "annotator": "00000000-0000-7000-8000-000000000003", "kind": "quote", "type": "direct", "parent": null, "status": "draft", "origin": "manual", "created": "2026-11-21T19:00:00Z", "updated": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(8,'00000000-0000-7000-8000-000000000017','span','00000000-0000-7000-8000-000000000019',NULL,'{"id": "00000000-0000-7000-8000-000000000019", "quote": "00000000-0000-7000-8000-000000000018", "role": "content", "start": 45, "end": 59, "ordinal": 0}');
INSERT INTO "history" VALUES(9,'00000000-0000-7000-8000-000000000017','work','2a32eba9-fb26-8033-ae6b-e83dfe63f07a','{"status": "new"}','{"status": "in_progress"}');
INSERT INTO "history" VALUES(10,'00000000-0000-7000-8000-000000000020','speaker','00000000-0000-7000-8000-000000000021',NULL,'{"id": "00000000-0000-7000-8000-000000000021", "name": "سيرغي لافروف", "folded": "سيرغي لافروف", "kind": "person", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(11,'00000000-0000-7000-8000-000000000020','quote_speaker','00000000-0000-7000-8000-000000000022',NULL,'{"id": "00000000-0000-7000-8000-000000000022", "quote": "00000000-0000-7000-8000-000000000018", "speaker": "00000000-0000-7000-8000-000000000021", "ordinal": 0}');
INSERT INTO "history" VALUES(12,'00000000-0000-7000-8000-000000000023','target','00000000-0000-7000-8000-000000000024',NULL,'{"id": "00000000-0000-7000-8000-000000000024", "name": "الحوار", "folded": "الحوار", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(13,'00000000-0000-7000-8000-000000000023','stance','00000000-0000-7000-8000-000000000025',NULL,'{"id": "00000000-0000-7000-8000-000000000025", "quote": "00000000-0000-7000-8000-000000000018", "target": "00000000-0000-7000-8000-000000000024", "label": "support", "annotator": "00000000-0000-7000-8000-000000000003", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(14,'00000000-0000-7000-8000-000000000027','alias','00000000-0000-7000-8000-000000000028',NULL,'{"id": "00000000-0000-7000-8000-000000000028", "speaker": "00000000-0000-7000-8000-000000000021", "name": "الوزير", "folded": "الوزير"}');
INSERT INTO "history" VALUES(15,'00000000-0000-7000-8000-000000000027','alias','00000000-0000-7000-8000-000000000029',NULL,'{"id": "00000000-0000-7000-8000-000000000029", "speaker": "00000000-0000-7000-8000-000000000021", "name": "المتحدث", "folded": "المتحدث"}');
INSERT INTO "history" VALUES(16,'00000000-0000-7000-8000-000000000027','speaker','00000000-0000-7000-8000-000000000030',NULL,'{"id": "00000000-0000-7000-8000-000000000030", "name": "كيري", "folded": "كيري", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(17,'00000000-0000-7000-8000-000000000027','target','00000000-0000-7000-8000-000000000031',NULL,'{"id": "00000000-0000-7000-8000-000000000031", "name": "القصف", "folded": "القصف", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(18,'00000000-0000-7000-8000-000000000027','alias','00000000-0000-7000-8000-000000000029','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(19,'00000000-0000-7000-8000-000000000027','speaker','00000000-0000-7000-8000-000000000030','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(20,'00000000-0000-7000-8000-000000000027','target','00000000-0000-7000-8000-000000000031','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(21,'00000000-0000-7000-8000-000000000032','quote','00000000-0000-7000-8000-000000000018','{"status": "draft"}','{"status": "done"}');
INSERT INTO "history" VALUES(22,'00000000-0000-7000-8000-000000000032','work','2a32eba9-fb26-8033-ae6b-e83dfe63f07a','{"status": "in_progress"}','{"status": "done"}');
INSERT INTO "history" VALUES(23,'00000000-0000-7000-8000-000000000033','quote','00000000-0000-7000-8000-000000000034',NULL,'{"id": "00000000-0000-7000-8000-000000000034", "article": "00000000-0000-7000-8000-000000000009", "annotator": "00000000-0000-7000-8000-000000000003", "kind": "quote", "type": "indirect", "parent": null, "status": "draft", "origin": "manual", "created": "2026-11-21T19:00:00Z", "updated": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(24,'00000000-0000-7000-8000-000000000033','span','00000000-0000-7000-8000-000000000035',NULL,'{"id": "00000000-0000-7000-8000-000000000035", "quote": "00000000-0000-7000-8000-000000000034", "role": "content", "start": 27, "end": 37, "ordinal": 0}');
INSERT INTO "history" VALUES(25,'00000000-0000-7000-8000-000000000033','work','2f966978-4405-896a-87e4-b883384a2039','{"status": "new"}','{"status": "in_progress"}');
INSERT INTO "history" VALUES(26,'00000000-0000-7000-8000-000000000036','article','00000000-0000-7000-8000-000000000009','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(27,'00000000-0000-7000-8000-000000000036','quote','00000000-0000-7000-8000-000000000034','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(28,'00000000-0000-7000-8000-000000000037','work','27850901-483b-8ace-8d01-584c98ef0bb1','{"status": "new"}','{"status": "skipped"}');
INSERT INTO "history" VALUES(29,'00000000-0000-7000-8000-000000000038','quote','00000000-0000-7000-8000-000000000039',NULL,'{"id": "00000000-0000-7000-8000-000000000039", "article": "00000000-0000-7000-8000-000000000006", "annotator": "00000000-0000-7000-8000-000000000004", "kind": "quote", "type": "indirect", "parent": null, "status": "draft", "origin": "manual", "created": "2026-11-21T19:00:00Z", "updated": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(30,'00000000-0000-7000-8000-000000000038','span','00000000-0000-7000-8000-000000000040',NULL,'{"id": "00000000-0000-7000-8000-000000000040", "quote": "00000000-0000-7000-8000-000000000039", "role": "content", "start": 38, "end": 43, "ordinal": 0}');
INSERT INTO "history" VALUES(31,'00000000-0000-7000-8000-000000000038','work','5de5bd1e-5d76-8248-9d7a-285da900215a','{"status": "new"}','{"status": "in_progress"}');
INSERT INTO "history" VALUES(32,'00000000-0000-7000-8000-000000000041','quote','00000000-0000-7000-8000-000000000042',NULL,'{"id": "00000000-0000-7000-8000-000000000042", "article": "00000000-0000-7000-8000-000000000008", "annotator": "00000000-0000-7000-8000-000000000004", "kind": "quote", "type": "indirect", "parent": null, "status": "draft", "origin": "manual", "created": "2026-11-21T19:00:00Z", "updated": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(33,'00000000-0000-7000-8000-000000000041','span','00000000-0000-7000-8000-000000000043',NULL,'{"id": "00000000-0000-7000-8000-000000000043", "quote": "00000000-0000-7000-8000-000000000042", "role": "content", "start": 41, "end": 47, "ordinal": 0}');
INSERT INTO "history" VALUES(34,'00000000-0000-7000-8000-000000000041','work','d0b1fdb5-39c5-8893-a114-d5acfb730cb0','{"status": "new"}','{"status": "in_progress"}');
INSERT INTO "history" VALUES(35,'00000000-0000-7000-8000-000000000044','quote','00000000-0000-7000-8000-000000000042','{"deleted_at": null}','{"deleted_at": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(36,'00000000-0000-7000-8000-000000000045','codebook','00000000-0000-7000-8000-000000000046',NULL,'{"id": "00000000-0000-7000-8000-000000000046", "name": "Qawl starting codebook", "version": "2", "toml": "# What a new project starts with. The types'' values are fixed by the record; their wording is the team''s.\nname = \"Qawl starting codebook\"\nversion = \"2\"\n\n[guidelines]\nar = \"\"\"\nظلِّل ما نُقل من كلام، لا الجملة كلها: يبدأ المحتوى بعد «إنّ» أو «أنّ» أو النقطتين، وينتهي بنهاية الكلام المنقول.\nعلامات التنصيص تبقى خارج المحتوى، وكذلك الباء واللام قبلها.\nالمتحدث هو من يُنسب إليه الكلام، ولو لم يُذكر في الجملة نفسها (وأضاف…).\nالموقف موقفُ المتحدث من الجهة المستهدَفة كما يظهر في هذا الاقتباس، لا رأيك ولا رأي الصحيفة.\nإن التبس عليك الأمر فضع «غير واضح» واكتب ملاحظة؛ لا تخمّن.\"\"\"\nen = \"\"\"\nMark what was said, not the whole sentence: content begins after إنّ, أنّ or the colon and ends where the reported words end.\nQuotation marks stay outside the content, and so does a clitic before them (بـ\"…\").\nThe speaker is whoever the words are attributed to, even when the sentence does not name them (وأضاف…).\nThe stance is the speaker''s toward the target as this quote shows it: neither yours nor the newspaper''s.\nIf in doubt choose “unclear” and write a note; do not guess.\"\"\"\n\n[types.direct]\nar = \"مباشر\"\nen = \"direct\"\ndefinition.ar = \"كل كلماته بين علامتي تنصيص.\"\ndefinition.en = \"All its words stand between quotation marks.\"\n\n[types.indirect]\nar = \"غير مباشر\"\nen = \"indirect\"\ndefinition.ar = \"معناه منقول بلا علامات تنصيص.\"\ndefinition.en = \"Its sense is reported, without quotation marks.\"\n\n[types.mixed]\nar = \"مختلط\"\nen = \"mixed\"\ndefinition.ar = \"بعض كلماته بين علامتي تنصيص وبعضها بلفظ الكاتب.\"\ndefinition.en = \"Some of its words stand between quotation marks, some are the journalist''s.\"\n\n[[stances]]\nlabel = \"support\"\nkey = \"1\"\ncolour = \"green\"\nar = \"مؤيد\"\nen = \"supports\"\ndefinition.ar = \"يوافق المتحدث على الجهة المستهدَفة أو يدافع عنها أو يدعو إليها.\"\ndefinition.en = \"The speaker agrees with the target, defends it or calls for it.\"\n\n[[stances]]\nlabel = \"oppose\"\nkey = \"2\"\ncolour = \"vermilion\"\nar = \"معارض\"\nen = \"opposes\"\ndefinition.ar = \"يرفضها أو ينتقدها أو يحذّر منها أو يتهمها.\"\ndefinition.en = \"The speaker rejects, criticises, accuses it or warns against it.\"\n\n[[stances]]\nlabel = \"neutral\"\nkey = \"3\"\ncolour = \"slate\"\nar = \"محايد\"\nen = \"neutral\"\ndefinition.ar = \"يذكرها دون أن يميل إليها أو عنها.\"\ndefinition.en = \"The speaker mentions it without leaning either way.\"\n\n[[stances]]\nlabel = \"ambivalent\"\nkey = \"4\"\ncolour = \"ochre\"\nar = \"متباين\"\nen = \"ambivalent\"\ndefinition.ar = \"يجمع بين التأييد والمعارضة في القول نفسه.\"\ndefinition.en = \"Support and opposition in the same words.\"\n\n[[stances]]\nlabel = \"unclear\"\nkey = \"5\"\ncolour = \"purple\"\nar = \"غير واضح\"\nen = \"unclear\"\ndefinition.ar = \"لا يكفي النص للحكم.\"\ndefinition.en = \"The text is not enough to judge by.\"\n", "created": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(37,'00000000-0000-7000-8000-000000000050','batch','00000000-0000-7000-8000-000000000047','{"shown": 0}','{"shown": 1}');
INSERT INTO "history" VALUES(38,'00000000-0000-7000-8000-000000000051','batch','00000000-0000-7000-8000-000000000047','{"shown": 1}','{"shown": 0}');
INSERT INTO "history" VALUES(39,'00000000-0000-7000-8000-000000000052','quote','00000000-0000-7000-8000-000000000053',NULL,'{"id": "00000000-0000-7000-8000-000000000053", "article": "00000000-0000-7000-8000-000000000008", "annotator": "00000000-0000-7000-8000-000000000003", "kind": "quote", "type": "direct", "parent": null, "status": "draft", "origin": "manual", "created": "2026-11-21T19:00:00Z", "updated": "2026-11-21T19:00:00Z"}');
INSERT INTO "history" VALUES(40,'00000000-0000-7000-8000-000000000052','span','00000000-0000-7000-8000-000000000054',NULL,'{"id": "00000000-0000-7000-8000-000000000054", "quote": "00000000-0000-7000-8000-000000000053", "role": "content", "start": 49, "end": 56, "ordinal": 0}');
INSERT INTO "history" VALUES(41,'00000000-0000-7000-8000-000000000052','work','ce1b7978-8fef-88a3-abec-36f49ab3b92c','{"status": "new"}','{"status": "in_progress"}');
CREATE TABLE name(key INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, row TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL) STRICT;
INSERT INTO "name" VALUES(1,'speaker','00000000-0000-7000-8000-000000000021','00000000-0000-7000-8000-000000000021','سيرغي لافروف');
INSERT INTO "name" VALUES(2,'target','00000000-0000-7000-8000-000000000024','00000000-0000-7000-8000-000000000024','الحوار');
INSERT INTO "name" VALUES(3,'speaker','00000000-0000-7000-8000-000000000021','00000000-0000-7000-8000-000000000028','الوزير');
CREATE TABLE name_word(kind TEXT NOT NULL, word TEXT NOT NULL, name INTEGER NOT NULL,
  PRIMARY KEY(kind, word, name)) STRICT, WITHOUT ROWID;
INSERT INTO "name_word" VALUES('speaker','سيرغي',1);
INSERT INTO "name_word" VALUES('speaker','لافروف',1);
INSERT INTO "name_word" VALUES('target','الحوار',2);
INSERT INTO "name_word" VALUES('target','حوار',2);
INSERT INTO "name_word" VALUES('speaker','الوزير',3);
INSERT INTO "name_word" VALUES('speaker','وزير',3);
CREATE TABLE place(annotator TEXT PRIMARY KEY REFERENCES annotator(id), article TEXT NOT NULL REFERENCES article(id),
  position INTEGER NOT NULL DEFAULT 0, quote TEXT REFERENCES quote(id)) STRICT, WITHOUT ROWID;
CREATE TABLE project(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "project" VALUES('created','2026-11-21T19:00:00Z');
INSERT INTO "project" VALUES('id','00000000-0000-7000-8000-000000000001');
CREATE TABLE quote(id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id),
  annotator TEXT NOT NULL REFERENCES annotator(id),
  kind TEXT NOT NULL DEFAULT 'quote' CHECK(kind IN ('quote', 'scare')),
  type TEXT CHECK(type IN ('direct', 'indirect', 'mixed')),
  subtype TEXT CHECK(subtype IN ('speech_act', 'directive', 'fragment', 'irony', 'name')),
  parent TEXT REFERENCES quote(id),
  medium TEXT CHECK(medium IN ('phone', 'statement', 'briefing', 'interview', 'speech', 'social_media', 'letter',
    'report', 'other')),
  via TEXT, status TEXT NOT NULL DEFAULT 'draft' CHECK(status IN ('draft', 'done', 'needs_review')),
  origin TEXT NOT NULL DEFAULT 'manual' CHECK(origin IN ('manual', 'suggested', 'corrected', 'imported')),
  note TEXT, fields TEXT NOT NULL DEFAULT '{}', created TEXT NOT NULL, updated TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "quote" VALUES('00000000-0000-7000-8000-000000000018','00000000-0000-7000-8000-000000000006','00000000-0000-7000-8000-000000000003','quote','direct',NULL,NULL,NULL,NULL,'done','manual',NULL,'{}','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z',NULL);
INSERT INTO "quote" VALUES('00000000-0000-7000-8000-000000000034','00000000-0000-7000-8000-000000000009','00000000-0000-7000-8000-000000000003','quote','indirect',NULL,NULL,NULL,NULL,'draft','manual',NULL,'{}','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z');
INSERT INTO "quote" VALUES('00000000-0000-7000-8000-000000000039','00000000-0000-7000-8000-000000000006','00000000-0000-7000-8000-000000000004','quote','indirect',NULL,NULL,NULL,NULL,'draft','manual',NULL,'{}','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z',NULL);
INSERT INTO "quote" VALUES('00000000-0000-7000-8000-000000000042','00000000-0000-7000-8000-000000000008','00000000-0000-7000-8000-000000000004','quote','indirect',NULL,NULL,NULL,NULL,'draft','manual',NULL,'{}','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z');
INSERT INTO "quote" VALUES('00000000-0000-7000-8000-000000000053','00000000-0000-7000-8000-000000000008','00000000-0000-7000-8000-000000000003','quote','direct',NULL,NULL,NULL,NULL,'draft','manual',NULL,'{}','2026-11-21T19:00:00Z','2026-11-21T19:00:00Z',NULL);
CREATE TABLE quote_addressee(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  speaker TEXT NOT NULL REFERENCES speaker(id), ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
CREATE TABLE quote_speaker(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  speaker TEXT NOT NULL REFERENCES speaker(id), ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
INSERT INTO "quote_speaker" VALUES('00000000-0000-7000-8000-000000000022','00000000-0000-7000-8000-000000000018','00000000-0000-7000-8000-000000000021',0,NULL);
CREATE TABLE session(id TEXT PRIMARY KEY, annotator TEXT NOT NULL REFERENCES annotator(id), started TEXT NOT NULL,
  ended TEXT, seconds INTEGER NOT NULL DEFAULT 0, quotes INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE span(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  role TEXT NOT NULL CHECK(role IN ('content', 'cue', 'source', 'addressee')),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, ordinal INTEGER NOT NULL DEFAULT 0, deleted_at TEXT,
  CHECK(start >= 0 AND "end" > start)) STRICT;
INSERT INTO "span" VALUES('00000000-0000-7000-8000-000000000019','00000000-0000-7000-8000-000000000018','content',45,59,0,NULL);
INSERT INTO "span" VALUES('00000000-0000-7000-8000-000000000035','00000000-0000-7000-8000-000000000034','content',27,37,0,NULL);
INSERT INTO "span" VALUES('00000000-0000-7000-8000-000000000040','00000000-0000-7000-8000-000000000039','content',38,43,0,NULL);
INSERT INTO "span" VALUES('00000000-0000-7000-8000-000000000043','00000000-0000-7000-8000-000000000042','content',41,47,0,NULL);
INSERT INTO "span" VALUES('00000000-0000-7000-8000-000000000054','00000000-0000-7000-8000-000000000053','content',49,56,0,NULL);
CREATE TABLE speaker(id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'person'
    CHECK(kind IN ('person', 'organisation', 'state', 'media', 'group', 'unnamed', 'unknown')),
  role TEXT, affiliation TEXT, country TEXT, wikidata TEXT, merged_into TEXT REFERENCES speaker(id),
  created TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "speaker" VALUES('00000000-0000-7000-8000-000000000021','سيرغي لافروف','سيرغي لافروف','person',NULL,NULL,NULL,NULL,NULL,'2026-11-21T19:00:00Z',NULL);
INSERT INTO "speaker" VALUES('00000000-0000-7000-8000-000000000030','كيري','كيري','person',NULL,NULL,NULL,NULL,NULL,'2026-11-21T19:00:00Z','2026-11-21T19:00:00Z');
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('name','name_folded','3 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('name','sqlite_autoindex_name_1','3 1');
INSERT INTO "sqlite_stat1" VALUES('quote_speaker','quote_speaker_speaker','1 1');
INSERT INTO "sqlite_stat1" VALUES('quote_speaker','quote_speaker_quote','1 1');
INSERT INTO "sqlite_stat1" VALUES('quote_speaker','sqlite_autoindex_quote_speaker_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('change','change_stack','21 11 6 1');
INSERT INTO "sqlite_stat1" VALUES('change','sqlite_autoindex_change_1','21 1');
INSERT INTO "sqlite_stat1" VALUES('alias','alias_folded','2 1');
INSERT INTO "sqlite_stat1" VALUES('alias','alias_speaker','2 2');
INSERT INTO "sqlite_stat1" VALUES('alias','sqlite_autoindex_alias_1','2 1');
INSERT INTO "sqlite_stat1" VALUES('span','span_quote','5 1');
INSERT INTO "sqlite_stat1" VALUES('span','sqlite_autoindex_span_1','5 1');
INSERT INTO "sqlite_stat1" VALUES('history','history_row','41 4 2');
INSERT INTO "sqlite_stat1" VALUES('history','history_change','41 2');
INSERT INTO "sqlite_stat1" VALUES('quote','quote_article','3 2');
INSERT INTO "sqlite_stat1" VALUES('quote','sqlite_autoindex_quote_1','5 1');
INSERT INTO "sqlite_stat1" VALUES('stance','stance_target','1 1');
INSERT INTO "sqlite_stat1" VALUES('stance','stance_quote','1 1');
INSERT INTO "sqlite_stat1" VALUES('stance','sqlite_autoindex_stance_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('batch','sqlite_autoindex_batch_1','2 1');
INSERT INTO "sqlite_stat1" VALUES('name_word','name_word_name','6 2');
INSERT INTO "sqlite_stat1" VALUES('name_word','name_word','6 3 1 1');
INSERT INTO "sqlite_stat1" VALUES('article','article_text_sha256','7 1');
INSERT INTO "sqlite_stat1" VALUES('article','article_external_id','7 1 1');
INSERT INTO "sqlite_stat1" VALUES('article','sqlite_autoindex_article_1','7 1');
INSERT INTO "sqlite_stat1" VALUES('work','work_article','6 2 1');
INSERT INTO "sqlite_stat1" VALUES('work','sqlite_autoindex_work_1','6 1');
CREATE TABLE stance(id TEXT PRIMARY KEY, quote TEXT NOT NULL REFERENCES quote(id),
  target TEXT NOT NULL REFERENCES target(id), label TEXT NOT NULL, annotator TEXT NOT NULL REFERENCES annotator(id),
  intensity REAL, confidence REAL, note TEXT, created TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "stance" VALUES('00000000-0000-7000-8000-000000000025','00000000-0000-7000-8000-000000000018','00000000-0000-7000-8000-000000000024','support','00000000-0000-7000-8000-000000000003',NULL,NULL,NULL,'2026-11-21T19:00:00Z',NULL);
CREATE TABLE statement(id TEXT PRIMARY KEY, relation TEXT NOT NULL DEFAULT 'same'
  CHECK(relation IN ('same', 'similar', 'restates')), created TEXT NOT NULL, deleted_at TEXT) STRICT;
CREATE TABLE statement_quote(id TEXT PRIMARY KEY, statement TEXT NOT NULL REFERENCES statement(id),
  quote TEXT NOT NULL REFERENCES quote(id), deleted_at TEXT) STRICT;
CREATE TABLE target(id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, kind TEXT,
  merged_into TEXT REFERENCES target(id), created TEXT NOT NULL, deleted_at TEXT) STRICT;
INSERT INTO "target" VALUES('00000000-0000-7000-8000-000000000024','الحوار','الحوار',NULL,NULL,'2026-11-21T19:00:00Z',NULL);
INSERT INTO "target" VALUES('00000000-0000-7000-8000-000000000031','القصف','القصف',NULL,NULL,'2026-11-21T19:00:00Z','2026-11-21T19:00:00Z');
CREATE TABLE work(id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id),
  annotator TEXT NOT NULL REFERENCES annotator(id),
  status TEXT NOT NULL DEFAULT 'new' CHECK(status IN ('new', 'in_progress', 'done', 'skipped')),
  seconds INTEGER NOT NULL DEFAULT 0, deleted_at TEXT) STRICT;
INSERT INTO "work" VALUES('2a32eba9-fb26-8033-ae6b-e83dfe63f07a','00000000-0000-7000-8000-000000000006','00000000-0000-7000-8000-000000000003','done',0,NULL);
INSERT INTO "work" VALUES('2f966978-4405-896a-87e4-b883384a2039','00000000-0000-7000-8000-000000000009','00000000-0000-7000-8000-000000000003','in_progress',0,NULL);
INSERT INTO "work" VALUES('27850901-483b-8ace-8d01-584c98ef0bb1','00000000-0000-7000-8000-000000000007','00000000-0000-7000-8000-000000000003','skipped',0,NULL);
INSERT INTO "work" VALUES('5de5bd1e-5d76-8248-9d7a-285da900215a','00000000-0000-7000-8000-000000000006','00000000-0000-7000-8000-000000000004','in_progress',0,NULL);
INSERT INTO "work" VALUES('d0b1fdb5-39c5-8893-a114-d5acfb730cb0','00000000-0000-7000-8000-000000000008','00000000-0000-7000-8000-000000000004','in_progress',0,NULL);
INSERT INTO "work" VALUES('ce1b7978-8fef-88a3-abec-36f49ab3b92c','00000000-0000-7000-8000-000000000008','00000000-0000-7000-8000-000000000003','in_progress',0,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX article_external_id ON article(external_id, id);
CREATE INDEX article_text_sha256 ON article(text_sha256);
CREATE INDEX work_article ON work(article, annotator);
CREATE INDEX quote_article ON quote(article) WHERE deleted_at IS NULL;
CREATE INDEX quote_parent ON quote(parent) WHERE parent IS NOT NULL;
CREATE INDEX span_quote ON span(quote);
CREATE INDEX speaker_folded ON speaker(folded);
CREATE INDEX alias_speaker ON alias(speaker);
CREATE INDEX alias_folded ON alias(folded);
CREATE INDEX quote_speaker_quote ON quote_speaker(quote);
CREATE INDEX quote_speaker_speaker ON quote_speaker(speaker);
CREATE INDEX quote_addressee_quote ON quote_addressee(quote);
CREATE INDEX quote_addressee_speaker ON quote_addressee(speaker);
CREATE INDEX target_folded ON target(folded);
CREATE INDEX stance_quote ON stance(quote);
CREATE INDEX stance_target ON stance(target);
CREATE INDEX statement_quote_statement ON statement_quote(statement);
CREATE INDEX statement_quote_quote ON statement_quote(quote);
CREATE INDEX change_stack ON change(annotator, state, seq);
CREATE INDEX history_change ON history(change);
CREATE INDEX history_row ON history("table", row);
CREATE INDEX name_folded ON name(kind, folded, owner);
CREATE INDEX name_word_name ON name_word(name);
CREATE TRIGGER article_text_frozen BEFORE UPDATE ON article_text
  BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;
CREATE TRIGGER history_not_deleted BEFORE DELETE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_not_updated BEFORE UPDATE ON history
  BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER name_added AFTER INSERT ON name BEGIN
  INSERT OR IGNORE INTO name_word(kind, word, name) SELECT NEW.kind, word, NEW.key FROM (
    WITH RECURSIVE split(word, rest) AS (
      SELECT '', plain || ' ' || replace(' ' || plain, ' ال', ' ') || ' '
        FROM (SELECT replace(replace(replace(NEW.folded, '"', ' '), '(', ' '), '«', ' ') AS plain)
      UNION ALL SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split
      WHERE rest <> '')
    SELECT word FROM split WHERE word <> ''); END;
CREATE TRIGGER name_gone AFTER DELETE ON name BEGIN
  DELETE FROM name_word WHERE name=OLD.key; END;
CREATE TRIGGER speaker_named AFTER INSERT ON speaker WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('speaker', NEW.id, NEW.id, NEW.folded); END;
CREATE TRIGGER speaker_renamed AFTER UPDATE OF folded, deleted_at ON speaker BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded) SELECT 'speaker', NEW.id, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;
CREATE TRIGGER alias_named AFTER INSERT ON alias WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('speaker', NEW.speaker, NEW.id, NEW.folded); END;
CREATE TRIGGER alias_renamed AFTER UPDATE OF speaker, folded, deleted_at ON alias BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded)
    SELECT 'speaker', NEW.speaker, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;
CREATE TRIGGER target_named AFTER INSERT ON target WHEN NEW.deleted_at IS NULL BEGIN
  INSERT INTO name(kind, owner, row, folded) VALUES ('target', NEW.id, NEW.id, NEW.folded); END;
CREATE TRIGGER target_renamed AFTER UPDATE OF folded, deleted_at ON target BEGIN
  DELETE FROM name WHERE row=OLD.id;
  INSERT INTO name(kind, owner, row, folded) SELECT 'target', NEW.id, NEW.id, NEW.folded WHERE NEW.deleted_at IS NULL;
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',21);
INSERT INTO "sqlite_sequence" VALUES('history',41);
COMMIT;
PRAGMA application_id=1364672844;
PRAGMA user_version=2;
