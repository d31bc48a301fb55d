<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>Qawl</name>
    <message numerus="yes">
      <source>%n article(s) imported.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) were in the project already.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more file(s) were refused.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) exported to {path}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quote(s) would be exported.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A quote has no content.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote is said to lie inside one that is not in this article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote keeps at least one letter; its edge was not moved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quote names a deleted {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A row points to nothing: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A stance is toward something: type the target's name first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A {role} span ends outside the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Qawl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Active time: {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a stance (T)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address (URL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An annotator needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article done, go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article not done after all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles  ·  {done} of {total} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles beside the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles finished: {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assign speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Began</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Browse…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By digit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV: a row a quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose… (S)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a highlight to select its quote; click again for the quote around it. Drag its bracket to move an edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close Qawl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook: what the labels mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook: {name}, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour by speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied with its citation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy quote with its citation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete article…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete quote</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete “{name}” with its %n quote(s)? You can undo this.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Digit {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits give the speaker until a quote has one, then the stance; the strip beside the quote says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit article details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enclosing quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End session and close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End: a letter back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End: a letter on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End: a word back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End: a word on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every quote and stance keeps the name of who judged it. You can switch later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is saved. You will come back to this place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export dataset…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guidelines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inside: «{words}»</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSONL: the whole record, an article a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judge stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard: ← and → go by words, with Alt by letters; Shift selects.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light or dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log of sessions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log of sessions…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Medium</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mouse: drag over words to select them; hold Alt to select letters. Double-click a selection to mark it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New speaker «{name}»</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New target «{name}»</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next unfinished article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is open. Import articles (Ctrl+I), or drop .txt files here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other article is left to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No quotes yet. Select words on the page and press Q (ض), or double-click the selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is wrong with this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open for reading only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others' quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qawl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qawl (قول): mark what is quoted in Arabic news, say who said it and where they stand.

Letters: Noto Naskh Arabic and IBM Plex Sans Arabic, SIL Open Font License 1.1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qawl projects (*.qawl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quote done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes  ·  {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes beside the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes lie inside each other in a circle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes made: {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quotes of this article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say first who is annotating.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select a quote on the page or in the list to see and change its fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the words of a quote first, then press Q (ض).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set article status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip to stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else has changed this since; it can't be undone without losing their work. Edit it by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Qawl. Your work is saved; you can go on. Please report the details below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speakers and stances of the quotes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaker…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance toward whom?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance toward {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance toward…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stances</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start: a letter back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start: a letter on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start: a word back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start: a word on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch annotator…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab  back to the speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab  skip to the stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text files (*.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The codebook can't be read: {reason}. Mend its TOML text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full. The last change was not saved; nothing else is lost. Make room and do it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is damaged: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of “{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label “{label}” is not in the codebook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text of “{name}” is damaged in this file. Import it again or go back to a backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no display. Start Qawl on a desktop, or use “make run”, which brings its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “{name}”. Check the path, or make a new project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no permission for “{name}”. Choose another folder or ask for access.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing of yours to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to do again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project is open for reading only; nothing can be changed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This selection lies outside the article; nothing was marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Types</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Via</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Well done, {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which project shall Qawl open?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who is annotating?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who says it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as before: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>briefing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>digit or name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>digit or target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>interview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no speaker yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reading only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>social media</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>speech</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>statement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take the stance back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the relaying agency or outlet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>type a few letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>type a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total} articles done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (reading only) — Qawl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} — Qawl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{undo}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who} · letters {start}–{end}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>العربية / English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” can't be reached: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” can't be written to. Open it for reading only, or copy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” holds no text; it was not imported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is a folder. Give the name of a file to export to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is being written to by another program. Try again when it is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is damaged. Work on a copy of it, and go back to your last backup if you have one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not UTF-8 text. Save it as UTF-8 and import it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not a Qawl project. Choose a file that ends in .qawl.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is open in another Qawl window. Close it there, or open it here for reading only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is the project itself. Export to another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is there already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is there already. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was made by a newer Qawl. Update this program to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was made by an older Qawl and must be opened for writing once before it can be read here.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
