from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]

    operations = [
        migrations.AddField(model_name="studyrow", name="profile", field=models.JSONField(default=dict)),
        migrations.AddField(
            model_name="publishedpage", name="inputs", field=models.CharField(blank=True, default="", max_length=64)
        ),
    ]
