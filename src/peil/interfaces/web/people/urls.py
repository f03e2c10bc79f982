# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of logging in, of one's own account, and of the people that are managed."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.people import account_views, issuer_views, login_views, views

_ACCOUNT = "eigen-account/"
_TOKENS = f"{_ACCOUNT}tokens/<str:unit>/"
_ONE = "mensen/<int:number>/"

urlpatterns = [
    path("inloggen/", login_views.log_in, name="login"),
    path("uitloggen/", login_views.log_out, name="logout"),
    path("inloggen/code/", login_views.second_factor, name="second-factor"),
    path("inloggen/instellen/", login_views.set_up_second_factor, name="second-factor-set-up"),
    path(
        "inloggen/instellen/qr.svg",
        login_views.second_factor_picture,
        name="second-factor-picture",
    ),
    path("inloggen/organisatie/", issuer_views.to_issuer, name="oidc_authentication_init"),
    path(
        "inloggen/organisatie/terug/",
        issuer_views.from_issuer,
        name="oidc_authentication_callback",
    ),
    path("uitnodiging/<str:secret>", login_views.invitation, name="invitation"),
    path(_ACCOUNT, account_views.account, name="account"),
    path(f"{_ACCOUNT}wachtwoord/", account_views.password, name="password"),
    path(f"{_ACCOUNT}herstelcodes/", account_views.recovery_codes, name="recovery-codes"),
    path(_TOKENS, account_views.tokens, name="tokens"),
    path(f"{_TOKENS}<int:number>/beeindigen/", account_views.end_own_token, name="token-end"),
    path("mensen/", views.people, name="people"),
    path("mensen/uitnodigen/", views.invite_person, name="person-invite"),
    path(_ONE, views.person, name="person"),
    path(f"{_ONE}rollen/", views.give_person_role, name="person-role"),
    path(f"{_ONE}rollen/<int:role>/beeindigen/", views.end_person_role, name="person-role-end"),
    path(f"{_ONE}buitensluiten/", views.deactivate_person, name="person-deactivate"),
    path(f"{_ONE}toelaten/", views.reactivate_person, name="person-reactivate"),
    path(f"{_ONE}tweede-stap/", views.reset_person_factor, name="person-factor"),
    path(f"{_ONE}uitnodiging/", views.invite_person_again, name="person-again"),
]
