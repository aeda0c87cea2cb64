from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="FileRow",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("md5", models.CharField(max_length=32)),
                ("loaded_on", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="SourceRow",
            fields=[
                ("source", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("position", models.JSONField(null=True)),
                ("began_on", models.DateField(null=True)),
                ("begun_in", models.CharField(blank=True, max_length=24)),
                ("outcome", models.JSONField(null=True)),
                ("read_on", models.DateField(null=True)),
                ("origin", models.CharField(blank=True, max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="StatementRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=255)),
                ("digest", models.CharField(max_length=64)),
                ("body", models.TextField()),
                ("changed_on", models.DateField()),
                ("checked_on", models.DateField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("source", "key"), name="one_statement_a_thing")],
            },
        ),
        migrations.CreateModel(
            name="SyncRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=24, unique=True)),
                ("fingerprint", models.CharField(max_length=64)),
                ("as_of", models.DateField()),
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
                        condition=models.Q(("state", "running")), fields=("state",), name="one_sync_runs_at_a_time"
                    )
                ],
            },
        ),
    ]
