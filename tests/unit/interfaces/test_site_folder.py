"""What happens to a folder that the site is put in: what is written, kept, refused and taken away."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from peil.interfaces.settings.static_site.folder import (
    Placed,
    SiteFolder,
    SiteFolderRefused,
    opened,
    write_whole,
)

LONG_AGO = 1_000_000_000


def put(folder: SiteFolder, site: dict[str, str]) -> Placed:
    making = folder.making("key")
    for file, text in site.items():
        write_whole(making / file, text.encode())
    digests = {file: hashlib.sha256(text.encode()).hexdigest() for file, text in site.items()}
    return folder.put_in_place(making, digests)


def publish(path: Path, site: dict[str, str]) -> Placed:
    with opened(path) as folder:
        return put(folder, site)


def files_in(path: Path) -> dict[str, str]:
    files = (file for file in path.rglob("*") if file.is_file() and ".peil" not in file.parts)
    return {str(file.relative_to(path)): file.read_text() for file in files}


def test_a_site_is_put_in_a_folder_that_was_not_there(tmp_path):
    site = {"index.html": "home", "a/b/index.html": "page"}

    placed = publish(tmp_path / "new" / "site", site)

    assert files_in(tmp_path / "new" / "site") == site
    assert placed == Placed(written=2, same=0, removed=0, kept=())


def test_only_what_changed_is_written_again(tmp_path):
    publish(tmp_path, {"same.html": "same", "other.html": "before"})
    for name in ("same.html", "other.html"):
        os.utime(tmp_path / name, (LONG_AGO, LONG_AGO))

    placed = publish(tmp_path, {"same.html": "same", "other.html": "after"})

    assert (tmp_path / "same.html").stat().st_mtime == LONG_AGO
    assert (tmp_path / "other.html").read_text() == "after"
    assert (placed.written, placed.same) == (1, 1)


def test_what_was_spoilt_or_lost_in_the_folder_is_put_right(tmp_path):
    site = {"a.html": "a", "b.html": "b"}
    publish(tmp_path, site)
    (tmp_path / "a.html").write_text("spoilt")
    (tmp_path / "b.html").unlink()

    publish(tmp_path, site)

    assert files_in(tmp_path) == site


def test_what_does_not_belong_any_more_goes_with_its_folders(tmp_path):
    publish(tmp_path, {"index.html": "home", "old/page/index.html": "old"})

    placed = publish(tmp_path, {"index.html": "home"})

    assert placed.removed == 1
    assert not (tmp_path / "old").exists()


def test_what_somebody_put_or_changed_in_the_folder_is_not_taken_away(tmp_path):
    publish(tmp_path, {"index.html": "home", "old.html": "old"})
    (tmp_path / "theirs.html").write_text("theirs")
    (tmp_path / "old.html").write_text("changed by hand")

    placed = publish(tmp_path, {"index.html": "home"})

    assert placed.kept == ("old.html",)
    assert files_in(tmp_path) == {
        "index.html": "home",
        "old.html": "changed by hand",
        "theirs.html": "theirs",
    }


def test_a_folder_with_files_of_somebody_else_is_refused_and_stays_as_it_was(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(SiteFolderRefused, match="Peil did not make it"):
        publish(tmp_path, {"index.html": "home"})

    assert files_in(tmp_path) == {"thesis.txt": "years of work"}
    assert not (tmp_path / ".peil").exists()


def test_a_file_of_somebody_else_where_a_page_must_come_is_refused_before_anything_changes(
    tmp_path,
):
    publish(tmp_path, {"index.html": "home"})
    (tmp_path / "new.html").write_text("theirs")

    with pytest.raises(SiteFolderRefused, match=r"new\.html"):
        publish(tmp_path, {"index.html": "changed", "new.html": "ours"})

    assert files_in(tmp_path) == {"index.html": "home", "new.html": "theirs"}


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "site").write_text("a file")

    with pytest.raises(SiteFolderRefused, match="That is a file"):
        publish(tmp_path / "site", {})


def test_two_do_not_write_in_one_folder_at_once(tmp_path):
    with opened(tmp_path), pytest.raises(SiteFolderRefused, match="Another"):
        publish(tmp_path, {})


def test_the_folder_knows_each_file_that_peil_wrote_by_its_hash(tmp_path):
    publish(tmp_path, {"index.html": "home"})

    told = json.loads((tmp_path / ".peil" / "site.json").read_text())

    assert told["files"] == {"index.html": hashlib.sha256(b"home").hexdigest()}


def test_what_another_run_began_goes_when_it_is_of_something_else(tmp_path):
    with opened(tmp_path) as folder:
        write_whole(folder.making("before") / "index.html", b"before")

        folder.making("now")

        assert not (folder.own / "before").exists()
