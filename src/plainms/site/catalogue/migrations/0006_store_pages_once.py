import gzip
from typing import Any

from django.db import migrations, models


def pack(apps: Any, schema: Any) -> None:  # noqa: ARG001 - a migration is given both
    """Pages stored before there were packed ones get theirs."""
    pages = apps.get_model("catalogue", "PublishedPage").objects
    for page in pages.filter(packed=b"").iterator(chunk_size=200):
        packed = gzip.compress(page.html.encode(), mtime=0)
        pages.filter(pk=page.pk).update(packed=packed)


class Migration(migrations.Migration):
    """Pages only as they are sent; whoever takes them unpacked gets them unpacked."""

    dependencies = [("catalogue", "0005_find_by_doi")]

    operations = [
        migrations.RunPython(pack, migrations.RunPython.noop),
        migrations.RemoveField(model_name="publishedpage", name="html"),
        migrations.AlterField(model_name="publishedpage", name="packed", field=models.BinaryField()),
    ]
