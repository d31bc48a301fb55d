"""Web pages, Word files and PDF are read in a process of their own: libraries of a million lines read what strangers
wrote. Who takes too long there, wants too much memory or falls over costs one file, with a sentence, not the program.

One process reads many files (it takes half a second to start), one after another, whatever thread asks. Parent and
child speak lines of JSON over pipes: a path and the module whose ``extract`` takes the article out of it; the named
fields of ``incoming``, or the sentence of a refusal. Nothing is pickled.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from models.errors import QawlError
from models.formats.incoming import LONGEST, Incoming, Refused, incoming
from models.language import Sentence, say
from models.refusals import said_plainly, written

SECONDS = 60.0  # a file may take
MEMORY = 2 << 30  # bytes the process may address, where the system can be told so
_ANSWER = 16 * LONGEST  # bytes: the longest article, every letter escaped, and what is told about it
_ROOT = Path(__file__).parent.parent.parent
_MODULE = "models.formats.worker"


class Worker:
    """The process, started when first asked and again when it was killed. ``seconds`` a file, ``memory`` in bytes."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def extract(self, reader: str, path: Path) -> dict[str, Any]:
        """The named fields (``incoming``) that ``reader`` (a module) takes out of a file. Raises ``QawlError``, whose
        sentence is a reason: what is said after a colon.
        """
        asked = json.dumps({"reader": reader, "path": str(path.absolute()), "seconds": self._seconds})
        with self._lock:
            line, late = self._asked(asked.encode() + b"\n")
            if late or not line.endswith(b"\n"):  # it was killed, fell over, or says more than an article can hold
                self._end()
        if late:
            seconds = f"{self._seconds:g}"
            raise QawlError(say("reading it took longer than {seconds} seconds and was stopped", seconds=seconds))
        if not line.endswith(b"\n"):
            raise QawlError(say("it is damaged, and reading it broke off"))
        answer: dict[str, Any] = json.loads(line)
        if "refused" in answer:
            raise QawlError(_sentence(answer["refused"]))
        found: dict[str, Any] = answer["found"]
        return found

    def _asked(self, line: bytes) -> tuple[bytes, bool]:
        """The answer, cut off where it is none, and whether it took too long."""
        process = self._running()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(self._seconds, stop)
        timer.start()
        try:
            return _exchanged(process, line), late.is_set()
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MODULE, str(self._memory)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                cwd=_ROOT, env=os.environ | {"PYTHONPATH": paths},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        return self._process

    def close(self) -> None:
        """End the process; the next question starts another."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                _shut(pipe)
            self._process = None


def _exchanged(process: subprocess.Popen[bytes], line: bytes) -> bytes:
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(line)
        process.stdin.flush()
        return process.stdout.readline(_ANSWER)
    except OSError:  # it is gone
        return b""


def _shut(pipe: IO[bytes] | None) -> None:
    with suppress(OSError):  # what was not yet written has nobody who reads it
        if pipe:
            pipe.close()


@cache
def shared() -> Worker:
    """The program's own worker; it ends with the program, or when somebody closes it (an import that is done)."""
    worker = Worker()
    atexit.register(worker.close)
    return worker


def article(path: Path, reader: str, largest: int, worker: Worker | None = None) -> Iterator[Incoming | Refused]:
    """The one article of a file, by ``reader``; refused unread where the file has more than ``largest`` bytes."""
    name = written(path.name)
    try:
        with said_plainly(path):
            size = path.stat().st_size
        yield _article(path, reader, size, largest, worker or shared())
    except QawlError as error:
        said = say("“{name}” was not imported: {reason}.", name=name, reason=error.sentence)
        yield Refused(written(str(path)), None, said)


def _article(path: Path, reader: str, size: int, largest: int, worker: Worker) -> Incoming:
    if size > largest:
        raise QawlError(say("it is larger than {most} MB", most=largest >> 20))
    found = worker.extract(reader, path)
    if not found["text"]:
        raise QawlError(say("it holds no text"))
    return replace(incoming(found, written(path.stem), 0), source=path)


# In the process


def main(memory: int) -> None:
    """Answer questions until nobody is there to ask. What a reader can't name ends the process: the parent says so."""
    _limit(memory)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        _wake_in(asked["seconds"] + 2)
        answer = _answer(asked["reader"], Path(asked["path"]))
        _wake_in(0)
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _answer(reader: str, path: Path) -> dict[str, Any]:
    try:
        return {"found": import_module(reader).extract(path)}
    except QawlError as error:
        return {"refused": _plain(error.sentence)}
    except MemoryError:
        return {"refused": _plain(say("reading it needs more memory than there is for one file"))}
    except OSError as error:
        return {"refused": _plain(say("it can't be read ({reason})", reason=error.strerror or str(error)))}
    except RecursionError:
        return {"refused": _plain(say("it is nested too deeply"))}


def _limit(memory: int) -> None:
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):  # macOS knows the limit and does not take it
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _wake_in(seconds: float) -> None:
    """End this process after so many seconds (0: not any more), should the parent be gone by then."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _plain(value: object) -> Any:
    """A sentence as JSON has it."""
    if not isinstance(value, Sentence):
        return value
    values = {name: _plain(one) for name, one in value.values.items()}
    return {"text": value.text, "values": values, "count": value.count}


def _sentence(told: Mapping[str, Any]) -> Sentence:
    values = {name: _sentence(one) if isinstance(one, dict) else one for name, one in told["values"].items()}
    return Sentence(told["text"], values, told["count"])


if __name__ == "__main__":
    main(int(sys.argv[1]))
