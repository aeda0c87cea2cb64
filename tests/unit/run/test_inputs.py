"""What counts as the input of a build."""

from pathlib import Path

import pytest

from plainms.errors import FileIsMissing, UsageIsWrong
from plainms.run.inputs import Inputs


def test_a_folder_stands_for_its_source_files_by_name(tmp_path: Path) -> None:
    for name in ("b.xml", "a.xml.gz", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    assert [file.name for file in Inputs.of((tmp_path,)).files] == ["a.xml.gz", "b.xml"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileIsMissing, match=r"gone\.xml"):
        Inputs.of((tmp_path / "gone.xml",))


def test_a_folder_without_source_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileIsMissing, match="holds no"):
        Inputs.of((tmp_path,))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.xml").write_bytes(b"")
    with pytest.raises(UsageIsWrong, match=r"a\.xml"):
        Inputs.of((tmp_path / "one", tmp_path / "two"))


def test_the_fingerprint_follows_names_bytes_and_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one.xml", tmp_path / "two.xml"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    first = Inputs.of((one, two)).fingerprint()
    assert Inputs.of((one, two)).fingerprint() == first
    assert Inputs.of((two, one)).fingerprint() != first
    two.write_bytes(b"3")
    assert Inputs.of((one, two)).fingerprint() != first
