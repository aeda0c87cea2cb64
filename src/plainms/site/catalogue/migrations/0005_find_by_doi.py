import re
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

_DOI = re.compile(r'"doi":"(10\.[^"\\\\]+)"')


def find_dois(apps: Any, _schema_editor: Any) -> None:
    """Read the DOIs out of the studies that are stored."""
    studies = apps.get_model("catalogue", "ArtefactRow").objects.filter(kind="study").order_by("pk")
    dois = apps.get_model("catalogue", "DoiRow").objects
    for study, body in studies.values_list("study_id", "body").iterator(chunk_size=200):
        found = [dois.model(doi=doi, study_id=study) for doi in sorted(set(_DOI.findall(body)))]
        dois.bulk_create(found, ignore_conflicts=True)


class Migration(migrations.Migration):
    """The DOIs of studies in a table of their own."""

    dependencies = [("catalogue", "0004_pack_pages")]

    operations = [
        migrations.CreateModel(
            name="DoiRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("doi", models.TextField()),
                (
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dois", to="catalogue.studyrow"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("doi", "study"), name="one_study_a_doi")],
            },
        ),
        migrations.RunPython(find_dois, migrations.RunPython.noop),
    ]
