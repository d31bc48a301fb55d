<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Qawl</name>
    <message numerus="yes">
      <source>%n article(s) are new versions of ones that were there.</source>
      <translation>
        <numerusform>%n article is a new version of one that was there.</numerusform>
        <numerusform>%n articles are new versions of ones that were there.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) have their texts again.</source>
      <translation>
        <numerusform>%n article has its text again.</numerusform>
        <numerusform>%n articles have their texts again.</numerusform>
      </translation>
    </message>
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
      <source>%n quote(s) imported.</source>
      <translation>
        <numerusform>%n quote imported.</numerusform>
        <numerusform>%n quotes imported.</numerusform>
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
      <source>%n quote(s) were in the project already.</source>
      <translation>
        <numerusform>%n quote was in the project already.</numerusform>
        <numerusform>%n quotes were in the project already.</numerusform>
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
      <source>%n suggestion(s) left</source>
      <translation>
        <numerusform>%n suggestion left</numerusform>
        <numerusform>%n suggestions left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n text(s) were taken out of PDF: look them through before you annotate.</source>
      <translation>
        <numerusform>%n text was taken out of PDF: look it through before you annotate.</numerusform>
        <numerusform>%n texts were taken out of PDF: look them through before you annotate.</numerusform>
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
      <source>A process ended suddenly over %n article(s): they have no suggestions.</source>
      <translation>
        <numerusform>A process ended suddenly over %n article: they have no suggestions.</numerusform>
        <numerusform>A process ended suddenly over %n articles: they have no suggestions.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Accept all %n suggestion(s) of this article as they are?</source>
      <translation>
        <numerusform>Accept all %n suggestion of this article as they are?</numerusform>
        <numerusform>Accept all %n suggestions of this article as they are?</numerusform>
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
      <source>Suggestions were computed for %n article(s).</source>
      <translation>
        <numerusform>Suggestions were computed for %n article.</numerusform>
        <numerusform>Suggestions were computed for %n articles.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The texts of %n article(s) are not in that folder, “{id}” among them. Nothing was changed.</source>
      <translation>
        <numerusform>The text of %n article, “{id}”, is not in that folder. Nothing was changed.</numerusform>
        <numerusform>The texts of %n articles are not in that folder, “{id}” among them. Nothing was changed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The texts of %n article(s) differ from the project's, but each quote has its place: {names}.</source>
      <translation>
        <numerusform>The text of %n article differs from the project's, but each quote has its place: {names}.</numerusform>
        <numerusform>The texts of %n articles differ from the project's, but each quote has its place: {names}.</numerusform>
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
    <message numerus="yes">
      <source>“{name}” is whole: %n quote(s), every file as it was exported.</source>
      <translation>
        <numerusform>“{name}” is whole: %n quote, every file as it was exported.</numerusform>
        <numerusform>“{name}” is whole: %n quotes, every file as it was exported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}”: %n spans are tied to no quote and were left out.</source>
      <translation>
        <numerusform>“{name}”: %n span is tied to no quote and was left out.</numerusform>
        <numerusform>“{name}”: %n spans are tied to no quote and were left out.</numerusform>
      </translation>
    </message>
  </context>
</TS>
