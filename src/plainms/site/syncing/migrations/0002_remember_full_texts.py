from django.db import migrations, models

STATES = ("waiting", "read in full", "not open", "unreadable")


class Migration(migrations.Migration):
    dependencies = [("syncing", "0001_follow_sources")]

    operations = [
        migrations.CreateModel(
            name="FullTextRow",
            fields=[
                ("study_id", models.CharField(max_length=13, primary_key=True, serialize=False)),
                ("pmid", models.CharField(max_length=12)),
                ("pmcid", models.CharField(max_length=16)),
                ("digest", models.CharField(max_length=64)),
                ("since", models.DateField()),
                ("state", models.CharField(choices=[(state, state) for state in STATES], max_length=12)),
                ("reason", models.TextField(blank=True)),
                ("asked_in", models.CharField(blank=True, max_length=24)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "since", "study_id"], name="longest_waiting_first"),
                    models.Index(fields=["asked_in"], name="texts_by_run"),
                ],
            },
        ),
    ]
