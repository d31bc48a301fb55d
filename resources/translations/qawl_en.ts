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
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more file(s) were refused.</source>
      <translation>
        <numerusform>%n more file was refused.</numerusform>
        <numerusform>%n more files were refused.</numerusform>
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
      <source>%n quote(s) would be exported.</source>
      <translation>
        <numerusform>%n quote would be exported.</numerusform>
        <numerusform>%n quotes would be exported.</numerusform>
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
      <source>Delete “{name}” with its %n quote(s)? You can undo this.</source>
      <translation>
        <numerusform>Delete “{name}” with its %n quote? You can undo this.</numerusform>
        <numerusform>Delete “{name}” with its %n quotes? You can undo this.</numerusform>
      </translation>
    </message>
  </context>
</TS>
