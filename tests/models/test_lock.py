import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.lock import Lock

ROOT = Path(__file__).parents[2]


def test_only_one_holds_it(tmp_path):
    lock = Lock(tmp_path / "a.qawl")
    with pytest.raises(BlockingIOError):
        Lock(tmp_path / "a.qawl")
    lock.release()
    Lock(tmp_path / "a.qawl").release()


def test_other_projects_have_their_own(tmp_path):
    one, other = Lock(tmp_path / "a.qawl"), Lock(tmp_path / "b.qawl")
    one.release()
    other.release()


def test_nothing_is_left_when_it_is_let_go(tmp_path):
    Lock(tmp_path / "a.qawl").release()
    assert os.listdir(tmp_path) == []


def test_a_killed_holder_locks_nobody_out(tmp_path):
    code = """if True:
        import sys
        from pathlib import Path
        from models.lock import Lock
        lock = Lock(Path(sys.argv[1]))
        print("held", flush=True)
        sys.stdin.read()
    """
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "a.qawl")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(BlockingIOError):
        Lock(tmp_path / "a.qawl")
    holder.kill()
    holder.communicate()
    assert os.listdir(tmp_path) == [".a.qawl.lock"]
    Lock(tmp_path / "a.qawl").release()


def test_a_refused_claim_leaves_nothing_open(tmp_path):
    lock = Lock(tmp_path / "a.qawl")
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for _ in range(5):
        with pytest.raises(BlockingIOError):
            Lock(tmp_path / "a.qawl")
    assert (len(os.listdir("/proc/self/fd")) if before else 0) == before
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be removed there")
def test_a_lock_file_that_was_removed_meanwhile_is_made_anew(tmp_path, monkeypatch):
    import models.lock

    real, path = models.lock._claim, tmp_path / ".a.qawl.lock"
    removals = iter([True])

    def claim_late(handle):
        if next(removals, False):
            path.unlink()  # its holder lets go between our opening and our claim
        real(handle)

    monkeypatch.setattr("models.lock._claim", claim_late)
    lock = Lock(tmp_path / "a.qawl")
    with pytest.raises(BlockingIOError):
        Lock(tmp_path / "a.qawl")
    lock.release()
