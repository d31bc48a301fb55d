<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Qawl</name>
    <message numerus="yes">
      <source>%n article(s) imported.</source>
      <translation>
        <numerusform>%n article imported.</numerusform>
        <numerusform>%n articles imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) were in the project already.</source>
      <translation>
        <numerusform>%n article was in the project already.</numerusform>
        <numerusform>%n articles were in the project already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cue(s) marked. Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>%n cue marked. Ctrl+Z takes it back.</numerusform>
        <numerusform>%n cues marked. Ctrl+Z takes them back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s) so far</source>
      <translation>
        <numerusform>%n hit so far</numerusform>
        <numerusform>%n hits so far</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more were refused.</source>
      <translation>
        <numerusform>%n more was refused.</numerusform>
        <numerusform>%n more were refused.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s)</source>
      <translation>
        <numerusform>%n quote</numerusform>
        <numerusform>%n quotes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) exported to {path}.</source>
      <translation>
        <numerusform>%n quote exported to {path}.</numerusform>
        <numerusform>%n quotes exported to {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) given a speaker. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>%n quote given a speaker. Ctrl+Z takes it back.</numerusform>
        <numerusform>%n quotes given a speaker. Ctrl+Z takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) marked. Ctrl+Z takes them back.</source>
      <translation>
        <numerusform>%n quote marked. Ctrl+Z takes it back.</numerusform>
        <numerusform>%n quotes marked. Ctrl+Z takes them back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) there still have something to do (F4 goes through them).</source>
      <translation>
        <numerusform>%n quote there still has something to do (F4 goes there).</numerusform>
        <numerusform>%n quotes there still have something to do (F4 goes through them).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) use it, so it was not deleted. Merge it into another, or change them first.</source>
      <translation>
        <numerusform>%n quote uses it, so it was not deleted. Merge it into another, or change the quote first.</numerusform>
        <numerusform>%n quotes use it, so it was not deleted. Merge it into another, or change them first.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) would be exported.</source>
      <translation>
        <numerusform>%n quote would be exported.</numerusform>
        <numerusform>%n quotes would be exported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n s</source>
      <translation>
        <numerusform>%n s</numerusform>
        <numerusform>%n s</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unfinished import(s) dropped.</source>
      <translation>
        <numerusform>%n unfinished import dropped.</numerusform>
        <numerusform>%n unfinished imports dropped.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>%n word</numerusform>
        <numerusform>%n words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Applied to %n quote(s). Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>Applied to %n quote. Ctrl+Z takes it back.</numerusform>
        <numerusform>Applied to %n quotes. Ctrl+Z takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Article done, and %n draft(s) of yours in it. Ctrl+Z takes it back.</source>
      <translation>
        <numerusform>Article done, and %n draft of yours in it. Ctrl+Z takes it back.</numerusform>
        <numerusform>Article done, and %n drafts of yours in it. Ctrl+Z takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete “{name}” with its %n quote(s)? You can undo this.</source>
      <translation>
        <numerusform>Delete “{name}” with its %n quote? You can undo this.</numerusform>
        <numerusform>Delete “{name}” with its %n quotes? You can undo this.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Details of %n article(s)</source>
      <translation>
        <numerusform>Details of %n article</numerusform>
        <numerusform>Details of %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge “{names}” into “{into}”? %n quote(s) become its, and the names stay as aliases. You can undo this.</source>
      <translation>
        <numerusform>Merge “{names}” into “{into}”? %n quote becomes its, and the names stay as aliases. You can undo this.</numerusform>
        <numerusform>Merge “{names}” into “{into}”? %n quotes become its, and the names stay as aliases. You can undo this.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Used in %n quote(s); a click goes there</source>
      <translation>
        <numerusform>Used in %n quote; a click goes there</numerusform>
        <numerusform>Used in %n quotes; a click goes there</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n article(s)</source>
      <translation>
        <numerusform>in %n article</numerusform>
        <numerusform>in %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{label}” is used by %n quote(s), so it can't be deleted. Rename it, or change those quotes first.</source>
      <translation>
        <numerusform>“{label}” is used by %n quote, so it can't be deleted. Rename it, or change that quote first.</numerusform>
        <numerusform>“{label}” is used by %n quotes, so it can't be deleted. Rename it, or change those quotes first.</numerusform>
      </translation>
    </message>
  </context>
</TS>
