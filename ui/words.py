"""The interface's words for the record's values."""

from __future__ import annotations

from ui.language import tr


def status_name(status: str) -> str:
    return {"draft": tr("draft"), "done": tr("done"), "needs_review": tr("needs review")}[status]


def work_name(status: str) -> str:
    return {"new": tr("new"), "in_progress": tr("begun"), "done": tr("done"), "skipped": tr("skipped")}[status]


def medium_name(medium: str) -> str:
    return {
        "phone": tr("telephone"),
        "statement": tr("statement"),
        "briefing": tr("briefing"),
        "interview": tr("interview"),
        "speech": tr("speech"),
        "social_media": tr("social media"),
        "letter": tr("letter"),
        "report": tr("report"),
        "other": tr("other"),
    }[medium]


def kind_name(kind: str) -> str:
    return {"quote": tr("quote"), "scare": tr("scare quote")}[kind]


def subtype_name(subtype: str) -> str:
    return {
        "speech_act": tr("speech act"),
        "directive": tr("directive"),
        "fragment": tr("fragment"),
        "irony": tr("irony"),
        "name": tr("a name"),
    }[subtype]
