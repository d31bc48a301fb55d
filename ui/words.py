"""The interface's words for the record's values."""

from __future__ import annotations

from models.language import label
from ui.language import duration, tr

_STATUSES = {"draft": label("draft"), "done": label("done"), "needs_review": label("needs review")}
_WORK = {"new": label("new"), "in_progress": label("begun"), "done": label("done"), "skipped": label("skipped")}
_KINDS = {"quote": label("quote"), "scare": label("scare quote")}
_SUBTYPES = {
    "speech_act": label("speech act"),
    "directive": label("directive"),
    "fragment": label("fragment"),
    "irony": label("irony"),
    "name": label("a name"),
}
_MEDIA = {
    "phone": label("telephone"),
    "statement": label("statement"),
    "briefing": label("briefing"),
    "interview": label("interview"),
    "speech": label("speech"),
    "social_media": label("social media"),
    "letter": label("letter"),
    "report": label("report"),
    "other": label("other"),
}

_ROLES = {
    "content": label("content"),
    "cue": label("cue"),
    "source": label("source"),
    "addressee": label("addressee"),
    "speaker": label("speaker"),
    "target": label("target"),
}
_SPEAKER_KINDS = {
    "person": label("person"),
    "organisation": label("organisation"),
    "state": label("state"),
    "media": label("media"),
    "group": label("group"),
    "unnamed": label("unnamed"),
    "unknown": label("unknown"),
}
_RELATIONS = {
    "same": label("the same statement"),
    "similar": label("a similar one"),
    "restates": label("restates it"),
}

_MATCHES = {
    "clitics": label("with clitics"),
    "exact": label("exact words"),
    "part": label("any part of a word"),
    "regex": label("regular expression"),
}
_TOGETHER = {"all": label("all words"), "phrase": label("as a phrase"), "near": label("near each other")}
_PLACES = {
    "anywhere": label("anywhere"),
    "title": label("in titles"),
    "text": label("in texts"),
    "quotes": label("in quotes"),
    "cue": label("in cues"),
}
_ORDERS = {
    "found": label("newest first"),
    "before": label("by the word before"),
    "words": label("by the word found"),
    "after": label("by the word after"),
    "article": label("by article"),
    "published": label("by date"),
}

_FIELDS = {
    "text": label("text"),
    "external_id": label("id"),
    "title": label("title"),
    "outlet": label("outlet"),
    "author": label("author"),
    "published": label("date"),
    "url": label("address"),
    "language": label("language"),
    "tags": label("tags"),
}
_READERS = {
    "jsonl": label("JSONL: articles or whole records"),
    "csv": label("CSV: articles or quotes"),
    "tsv": label("TSV: articles or quotes"),
    "xlsx": label("Excel: articles or quotes"),
    "parquet": label("Parquet: articles or quotes"),
    "txt": label("plain text"),
    "html": label("saved web page"),
    "docx": label("Word document"),
    "pdf": label("PDF"),
    "zip": label("archive (zip)"),
    "brat": label("brat annotation"),
    "labelstudio": label("Label Studio annotation"),
    "doccano": label("doccano annotation"),
    "refi-qda": label("REFI-QDA project"),
    "gold": label("gold annotation (JSONL, a line a quote)"),
}


def field_name(field: str) -> str:
    return tr(_FIELDS[field])


def reader_name(reader: str) -> str:
    return tr(_READERS[reader])


def shortened(name: str, letters: int = 70) -> str:
    """A name as it stands below something else: an article's may be a whole paragraph."""
    return name if len(name) <= letters else f"{name[:letters].rsplit(' ', 1)[0]}…"


def role_name(role: str) -> str:
    return tr(_ROLES[role])


def speaker_kind_name(kind: str) -> str:
    return tr(_SPEAKER_KINDS[kind])


def relation_name(relation: str) -> str:
    return tr(_RELATIONS[relation])


def status_name(status: str) -> str:
    return tr(_STATUSES[status])


def work_name(status: str) -> str:
    return tr(_WORK[status])


def kind_name(kind: str) -> str:
    return tr(_KINDS[kind])


def subtype_name(subtype: str) -> str:
    return tr(_SUBTYPES[subtype])


def medium_name(medium: str) -> str:
    return tr(_MEDIA[medium])


def counted(number: int) -> str:
    """A number with its thousands apart."""
    return f"{number:,}"


def lasting(seconds: float) -> str:
    """A time in words: seconds while it is short."""
    return tr("%n s", round(seconds)) if seconds < 90 else duration(seconds)


def match_name(match: str) -> str:
    return tr(_MATCHES[match])


def together_name(together: str) -> str:
    return tr(_TOGETHER[together])


def place_name(place: str) -> str:
    return tr(_PLACES[place])


def order_name(order: str) -> str:
    return tr(_ORDERS[order])
