import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="BuildRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fingerprint", models.CharField(max_length=64)),
                ("as_of", models.DateField()),
                ("inputs", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[("running", "running"), ("complete", "complete"), ("abandoned", "abandoned")],
                        max_length=9,
                    ),
                ),
                ("report", models.JSONField(default=dict)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "running")), fields=("state",), name="one_build_runs_at_a_time"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StudyRow",
            fields=[
                ("study_id", models.CharField(max_length=13, primary_key=True, serialize=False)),
                ("source", models.CharField(max_length=16)),
                ("key", models.CharField(max_length=32)),
                ("version", models.PositiveIntegerField()),
                ("record_digest", models.CharField(max_length=64)),
                ("stamp", models.CharField(max_length=200)),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("published", "published"),
                            ("no digest", "no digest"),
                            ("held back", "held back"),
                            ("out of scope", "out of scope"),
                            ("failed", "failed"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reasons", models.JSONField(default=list)),
                ("scope", models.CharField(blank=True, max_length=16)),
                ("disease", models.CharField(blank=True, max_length=40)),
                ("design", models.CharField(blank=True, max_length=40)),
                ("rung", models.CharField(blank=True, max_length=40)),
                ("species", models.CharField(blank=True, max_length=40)),
                ("title", models.TextField(blank=True)),
                ("teaser", models.CharField(blank=True, max_length=100)),
                ("journal", models.TextField(blank=True)),
                ("sort_date", models.DateField(null=True)),
                ("listing", models.JSONField(default=dict)),
                ("page_stamp", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["decision", "-sort_date", "study_id"], name="newest_public_first"),
                    models.Index(fields=["source", "key"], name="by_source_and_key"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedPage",
            fields=[
                ("path", models.CharField(max_length=200, primary_key=True, serialize=False)),
                ("html", models.TextField()),
                ("etag", models.CharField(max_length=64)),
                (
                    "study",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="catalogue.studyrow",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TopicRow",
            fields=[
                ("slug", models.SlugField(max_length=80, primary_key=True, serialize=False)),
                ("label", models.CharField(max_length=200)),
                ("studies", models.ManyToManyField(related_name="topics", to="catalogue.studyrow")),
            ],
        ),
        migrations.CreateModel(
            name="UnreadRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.CharField(max_length=255)),
                ("byte_position", models.BigIntegerField()),
                ("outcome", models.CharField(choices=[("failed", "failed"), ("skipped", "skipped")], max_length=7)),
                ("key", models.CharField(max_length=32)),
                ("reason", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("file", "byte_position"), name="one_fate_a_position")],
            },
        ),
        migrations.CreateModel(
            name="ArtefactRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("study", "study"),
                            ("appraisal", "appraisal"),
                            ("outcome", "outcome"),
                            ("verification", "verification"),
                        ],
                        max_length=12,
                    ),
                ),
                ("stamp", models.CharField(max_length=300)),
                ("body", models.TextField()),
                (
                    "study",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="artefacts", to="catalogue.studyrow"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("study", "kind", "stamp"), name="one_artefact_a_stamp")
                ],
            },
        ),
    ]
