from django.db import migrations, models


class Migration(migrations.Migration):
    """Pages also as they are sent, with the sources of their own sheets. Rows of before are made anew by a build."""

    dependencies = [("catalogue", "0003_note_changes")]

    operations = [
        migrations.AddField(
            model_name="publishedpage",
            name="packed",
            field=models.BinaryField(default=b""),
        ),
        migrations.AddField(
            model_name="publishedpage",
            name="styles",
            field=models.CharField(blank=True, default="", max_length=240),
        ),
    ]
