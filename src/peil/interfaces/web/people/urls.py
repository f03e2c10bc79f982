# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of logging in, of one's own account, and of the people that are managed."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.people import account_views, issuer_views, login_views, views

urlpatterns = [
    path("login/", login_views.log_in, name="login"),
    path("logout/", login_views.log_out, name="logout"),
    path("login/code/", login_views.second_factor, name="second-factor"),
    path("login/set-up/", login_views.set_up_second_factor, name="second-factor-set-up"),
    path("login/set-up/qr.svg", login_views.second_factor_picture, name="second-factor-picture"),
    path("login/issuer/", issuer_views.to_issuer, name="oidc_authentication_init"),
    path("login/issuer/back/", issuer_views.from_issuer, name="oidc_authentication_callback"),
    path("invitation/<str:secret>", login_views.invitation, name="invitation"),
    path("account/", account_views.account, name="account"),
    path("account/password/", account_views.password, name="password"),
    path("account/recovery-codes/", account_views.recovery_codes, name="recovery-codes"),
    path("account/tokens/<str:unit>/", account_views.tokens, name="tokens"),
    path(
        "account/tokens/<str:unit>/<int:number>/end/", account_views.end_own_token, name="token-end"
    ),
    path("people/", views.people, name="people"),
    path("people/invite/", views.invite_person, name="person-invite"),
    path("people/<int:number>/", views.person, name="person"),
    path("people/<int:number>/roles/", views.give_person_role, name="person-role"),
    path(
        "people/<int:number>/roles/<int:role>/end/", views.end_person_role, name="person-role-end"
    ),
    path("people/<int:number>/deactivate/", views.deactivate_person, name="person-deactivate"),
    path("people/<int:number>/reactivate/", views.reactivate_person, name="person-reactivate"),
    path("people/<int:number>/second-factor/", views.reset_person_factor, name="person-factor"),
    path("people/<int:number>/invitation/", views.invite_person_again, name="person-again"),
]
