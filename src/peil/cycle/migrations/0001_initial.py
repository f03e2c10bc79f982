# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The first shape of the database; made by makemigrations."""

import django.db.models.deletion
import peil.cycle.workflow
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("is_active", models.BooleanField(default=True)),
                ("oidc_subject", models.CharField(blank=True, db_index=True, max_length=255)),
                ("created_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TrailHead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveBigIntegerField(default=0)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("label", models.CharField(max_length=200)),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("form", "Form"),
                            ("xlsx", "Xlsx"),
                            ("csv", "Csv"),
                            ("api", "Api"),
                            ("count", "Count"),
                        ],
                        max_length=10,
                    ),
                ),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("file_digest", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(max_length=64)),
                ("saved_at", models.DateTimeField()),
                (
                    "saved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("accepted_at", models.DateTimeField()),
                ("known_from", models.DateField(db_index=True)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "delivery",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acceptance",
                        to="cycle.delivery",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=100, unique=True)),
                ("year", models.PositiveIntegerField()),
                ("unit", models.CharField(max_length=100)),
                ("number", models.PositiveIntegerField()),
                ("known_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("composed", "Composed"),
                            ("frozen", "Frozen"),
                            ("embargoed", "Embargoed"),
                            ("published", "Published"),
                            ("dropped", "Dropped"),
                        ],
                        default="composed",
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("changes", models.JSONField(default=list)),
                ("composed_at", models.DateTimeField()),
                ("data_version", models.CharField(blank=True, max_length=64)),
                ("content", models.TextField(blank=True)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("trail_hash", models.CharField(blank=True, max_length=64)),
                ("frozen_at", models.DateTimeField(null=True)),
                ("publish_at", models.DateTimeField(null=True)),
                ("published_at", models.DateTimeField(null=True)),
                (
                    "composed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="cycle.edition",
                    ),
                ),
                (
                    "frozen_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-composed_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="EditionCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mark", models.CharField(max_length=64)),
                ("found", models.JSONField()),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="check_found",
                        to="cycle.edition",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EditionFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=2)),
                ("form", models.CharField(max_length=10)),
                ("digest", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="cycle.edition",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveBigIntegerField(unique=True)),
                ("moment", models.DateTimeField(db_index=True)),
                ("kind", models.CharField(db_index=True, max_length=100)),
                ("content", models.TextField()),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="EventSubject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=100)),
                ("key", models.CharField(max_length=300)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subjects",
                        to="cycle.event",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Interpretation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("signed_at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("about", models.CharField(max_length=200)),
                ("basis", models.CharField(max_length=64)),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("secret_hash", models.CharField(max_length=64, unique=True)),
                ("sent_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=100, unique=True)),
                ("body", models.CharField(max_length=100)),
                ("day", models.DateField()),
                ("held_at", models.DateTimeField(null=True)),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-day", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Pack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("language", models.CharField(max_length=2)),
                ("form", models.CharField(max_length=10)),
                ("digest", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="packs",
                        to="cycle.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PreRelease",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=200)),
                ("listed_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pre_release",
                        to="cycle.edition",
                    ),
                ),
                (
                    "listed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PreReleaseReading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("read_at", models.DateTimeField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="cycle.edition",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgressJudgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("signed_at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("agenda", models.CharField(max_length=100)),
                ("agreement", models.CharField(max_length=100)),
                ("year", models.PositiveIntegerField()),
                (
                    "word",
                    models.CharField(
                        choices=[
                            ("on_course", "On Course"),
                            ("behind", "Behind"),
                            ("done", "Done"),
                            ("not_started", "Not Started"),
                            ("cannot_be_judged", "Cannot Be Judged"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ProgressNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("signed_at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("agenda", models.CharField(max_length=100)),
                ("agreement", models.CharField(max_length=100)),
                ("year", models.PositiveIntegerField()),
                ("link", models.URLField(blank=True, max_length=1000)),
                ("file_name", models.CharField(blank=True, max_length=200)),
                ("file_digest", models.CharField(blank=True, max_length=64)),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=100, unique=True)),
                ("agenda", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=100)),
                ("content", models.JSONField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("adopting", "Adopting"),
                            ("adopted", "Adopted"),
                            ("dropped", "Dropped"),
                        ],
                        default="proposed",
                        max_length=20,
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                ("data_version", models.CharField(max_length=64)),
                ("adopted_at", models.DateTimeField(null=True)),
                ("file_name", models.CharField(blank=True, max_length=300)),
                ("file_digest", models.CharField(blank=True, max_length=64)),
                ("file_text", models.TextField(blank=True)),
                (
                    "adopted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="cycle.meeting",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-proposed_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField(blank=True)),
                ("minutes", models.TextField(blank=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="cycle.meeting",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="cycle.proposal",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="PublishedFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indicator", models.CharField(max_length=100)),
                ("unit", models.CharField(max_length=100)),
                ("period", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("number", "number"),
                            ("not_supplied", "not_supplied"),
                            ("suppressed", "suppressed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("number", models.DecimalField(decimal_places=6, max_digits=24, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("provisional", "provisional"),
                            ("final", "final"),
                            ("revised", "revised"),
                            ("unknown", "unknown"),
                        ],
                        max_length=20,
                    ),
                ),
                ("final_expected", models.DateField(null=True)),
                ("definition", models.CharField(blank=True, max_length=100)),
                ("note", models.TextField(blank=True)),
                ("document", models.CharField(max_length=100)),
                ("place", models.CharField(max_length=500)),
                ("standing", models.CharField(max_length=20)),
                ("known_from", models.DateField()),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("data_version", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["indicator", "unit", "period"], name="published_of")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReleasedNumber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("written", models.CharField(max_length=100)),
                ("reason", models.TextField()),
                ("released_at", models.DateTimeField()),
                (
                    "interpretation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="released",
                        to="cycle.interpretation",
                    ),
                ),
                (
                    "released_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=100, unique=True)),
                ("agenda", models.CharField(max_length=100)),
                ("period", models.CharField(max_length=20)),
                ("indicators", models.JSONField()),
                ("opened_on", models.DateField()),
                ("supply_by", models.DateField()),
                ("approve_by", models.DateField()),
                ("accept_by", models.DateField()),
                ("interpret_by", models.DateField()),
                ("discussed_on", models.DateField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("closing_reason", models.TextField(blank=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-opened_on", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="round",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="meetings",
                to="cycle.round",
            ),
        ),
        migrations.AddField(
            model_name="interpretation",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="interpretations",
                to="cycle.round",
            ),
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("awaited", "awaited"),
                            ("draft", "draft"),
                            ("supplied", "supplied"),
                            ("approved", "approved"),
                            ("accepted", "accepted"),
                            ("returned", "returned"),
                        ],
                        default=peil.cycle.workflow.State["AWAITED"],
                        max_length=20,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("changed_at", models.DateTimeField(null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "current",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cycle.delivery",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="cycle.round",
                    ),
                ),
                (
                    "supplied_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(max_length=100)),
                ("sent_at", models.DateTimeField()),
                (
                    "sent_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="cycle.submission",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="delivery",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliveries",
                to="cycle.submission",
            ),
        ),
        migrations.CreateModel(
            name="SuppliedFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("indicator", models.CharField(max_length=100)),
                ("unit", models.CharField(max_length=100)),
                ("period", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("number", "number"),
                            ("not_supplied", "not_supplied"),
                            ("suppressed", "suppressed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("number", models.DecimalField(decimal_places=6, max_digits=24, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("provisional", "provisional"),
                            ("final", "final"),
                            ("revised", "revised"),
                            ("unknown", "unknown"),
                        ],
                        max_length=20,
                    ),
                ),
                ("final_expected", models.DateField(null=True)),
                ("definition", models.CharField(blank=True, max_length=100)),
                ("note", models.TextField(blank=True)),
                ("numerator", models.DecimalField(decimal_places=6, max_digits=24, null=True)),
                ("denominator", models.DecimalField(decimal_places=6, max_digits=24, null=True)),
                ("explanation", models.TextField(blank=True)),
                ("register", models.CharField(blank=True, max_length=100)),
                ("counted_on", models.DateField(null=True)),
                (
                    "delivery",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="cycle.delivery",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="YearMilestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("signed_at", models.DateTimeField()),
                ("name", models.CharField(max_length=200)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("agenda", models.CharField(max_length=100)),
                ("agreement", models.CharField(max_length=100)),
                ("year", models.PositiveIntegerField()),
                ("is_reached", models.BooleanField(null=True)),
                (
                    "signed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("ministry", "ministry"),
                            ("force_control", "force_control"),
                            ("unit_supplier", "unit_supplier"),
                            ("unit_approver", "unit_approver"),
                            ("authority", "authority"),
                            ("auditor", "auditor"),
                            ("administrator", "administrator"),
                            ("public", "public"),
                        ],
                        max_length=100,
                    ),
                ),
                ("unit", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("given_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments_given",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("person", "role", "unit", "party"),
                        name="one_holding_at_a_time",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                fields=("year", "unit", "number"), name="editions_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="editionfile",
            constraint=models.UniqueConstraint(
                fields=("edition", "language", "form"), name="once_for_each_format"
            ),
        ),
        migrations.AddIndex(
            model_name="eventsubject",
            index=models.Index(fields=["kind", "key", "event"], name="subject_of_event"),
        ),
        migrations.AddConstraint(
            model_name="progressjudgement",
            constraint=models.UniqueConstraint(
                fields=("agenda", "agreement", "year", "unit", "party", "version"),
                name="judgements_numbered",
            ),
        ),
        migrations.AddConstraint(
            model_name="progressnote",
            constraint=models.UniqueConstraint(
                fields=("agenda", "agreement", "year", "unit", "party", "version"),
                name="progress_numbered",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(fields=("meeting", "number"), name="items_numbered"),
        ),
        migrations.AddConstraint(
            model_name="releasednumber",
            constraint=models.UniqueConstraint(
                fields=("interpretation", "written"), name="numbers_released_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="interpretation",
            constraint=models.UniqueConstraint(
                fields=("round", "unit", "party", "about", "version"),
                name="interpretations_numbered",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                fields=("round", "unit"), name="one_submission_a_unit"
            ),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.UniqueConstraint(
                fields=("submission", "number"), name="deliveries_numbered"
            ),
        ),
        migrations.AddIndex(
            model_name="suppliedfigure",
            index=models.Index(fields=["indicator", "unit", "period"], name="supplied_of"),
        ),
        migrations.AddConstraint(
            model_name="suppliedfigure",
            constraint=models.UniqueConstraint(
                fields=("delivery", "indicator", "unit", "period"), name="once_in_a_delivery"
            ),
        ),
        migrations.AddConstraint(
            model_name="yearmilestone",
            constraint=models.UniqueConstraint(
                fields=("agenda", "agreement", "year", "unit", "party", "version"),
                name="milestones_numbered",
            ),
        ),
    ]
