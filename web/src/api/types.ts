// Made by tools/contract/generate.mjs from openapi.json. Do not edit.
export interface paths {
    "/api/v1/absences/{absence}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_absences_absence_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_account_calendar"];
        put?: never;
        post: operations["post_account_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/calendar/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_account_calendar_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_account_contact"];
        put: operations["put_account_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_account_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_account_second_factor"];
        post: operations["post_account_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administrations/{administration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_administrations_administration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administrations/{administration}/answers/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_administrations_administration_answers_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administrations/{administration}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_administrations_administration_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administrations/{administration}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_administrations_administration_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_appointments_appointment_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_appointments_appointment_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_audit_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-check/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_audit_check_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_audit_events_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_audit_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_break_glass"];
        put?: never;
        post: operations["post_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/{opening}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_break_glass_opening_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_break_glass_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{token}/stepwell.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_calendars_token_stepwell_ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls-to-make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_calls_to_make"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_check_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/{check_in}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_check_ins_check_in_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_check_outs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_closures"];
        put?: never;
        post: operations["post_closures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{closure}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_closures_closure_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-entries/{entry}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_contact_entries_entry_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_devices"];
        put?: never;
        post: operations["post_devices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_devices_device_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnoses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_diagnoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_discharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/discharge/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_discharge_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/episodes/{episode}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_episodes_episode_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_first_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{group}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_groups_group_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{group}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_groups_group_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guest-seats/{guest_seat}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_guest_seats_guest_seat_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hours-at-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_hours_at_risk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_imports_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_imports_import_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_imports_import_parts_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_imports_import_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_instruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{instrument}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_instruments_instrument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{instrument}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_instruments_instrument_text"];
        put: operations["put_instruments_instrument_text"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_kiosk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_kiosk_arrivals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/{check_in}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_kiosk_arrivals_check_in_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/{check_in}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_kiosk_arrivals_check_in_check_out"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/{check_in}/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_kiosk_arrivals_check_in_questionnaires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/{check_in}/questionnaires/{instrument}/answers/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_kiosk_arrivals_check_in_questionnaires_instrument_answers_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/by-birth-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_kiosk_arrivals_by_birth_date"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/arrivals/by-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_kiosk_arrivals_by_choice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{membership}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_memberships_membership_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{merge}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_merges_merge_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_notes_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_notes_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note}/addenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_notes_note_addenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note}/cosign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_notes_note_cosign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{notice}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_notices_notice_give_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{notice}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_notices_notice_try_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offer}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_offers_offer_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{offer}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_offers_offer_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_organization"];
        put: operations["put_organization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outreach/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_outreach_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outreach/{task}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_outreach_task_attempts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outreach/{task}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_outreach_task_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_patients_patient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_absences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_administrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_admission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_appointments"];
        put?: never;
        post: operations["post_patients_patient_appointments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/appointments/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_appointments_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_availability"];
        put: operations["put_patients_patient_availability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_calendar"];
        put?: never;
        post: operations["post_patients_patient_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/calendar/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_calendar_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/care-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_care_team"];
        put: operations["put_patients_patient_care_team"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/contact-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_contact_consent"];
        put: operations["put_patients_patient_contact_consent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_patients_patient_contacts_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/decision-aids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_decision_aids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_documents"];
        put?: never;
        post: operations["post_patients_patient_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents/{document}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_documents_document_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_documents_document_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents/{document}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_documents_document_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents/{document}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_patients_patient_documents_document_parts_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/documents/{document}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_documents_document_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/dose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_dose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/duplicates/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_duplicates_other"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/duplicates/{other}/distinct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_duplicates_other_distinct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_letters"];
        put?: never;
        post: operations["post_patients_patient_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/letters/{letter}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_letters_letter_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/make-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_make_ups"];
        put?: never;
        post: operations["post_patients_patient_make_ups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_outreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/phone-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_phone_links"];
        put?: never;
        post: operations["post_patients_patient_phone_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/phone-links/{link}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_phone_links_link_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_pin"];
        put?: never;
        post: operations["post_patients_patient_pin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_plans"];
        put?: never;
        post: operations["post_patients_patient_plans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_releases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/releases/{release}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_releases_release_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/safety-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_safety_plan"];
        put: operations["put_patients_patient_safety_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/safety-plan/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_safety_plan_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/safety-plan/versions/{safety_plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_safety_plan_versions_safety_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/safety-plan/versions/{safety_plan}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_safety_plan_versions_safety_plan_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_screening"];
        put?: never;
        post: operations["post_patients_patient_screening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/screening/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_screening_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/screening/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_patients_patient_screening_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/screenings/{screening}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_screenings_screening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patient}/visit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_patients_patient_visit_notes"];
        put?: never;
        post: operations["post_patients_patient_visit_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_phone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_phone_arrivals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/arrivals/{check_in}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_phone_arrivals_check_in_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/arrivals/{check_in}/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_phone_arrivals_check_in_questionnaires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/arrivals/{check_in}/questionnaires/{instrument}/answers/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_phone_arrivals_check_in_questionnaires_instrument_answers_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_plans_plan"];
        put: operations["put_plans_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_plans_plan_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_plans_plan_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_plans_plan_signatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_plans_plan_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/program-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_program_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_programs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_programs_program_measures"];
        put: operations["put_programs_program_measures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/note-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_programs_program_note_settings"];
        put: operations["put_programs_program_note_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_referrals"];
        put?: never;
        post: operations["post_referrals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referral}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_referrals_referral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referral}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_referrals_referral_contacts"];
        put?: never;
        post: operations["post_referrals_referral_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referral}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_referrals_referral_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referral}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_referrals_referral_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referral}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_referrals_referral_waiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_session"];
        put?: never;
        post: operations["post_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_session_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_session_end_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions"];
        put?: never;
        post: operations["post_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sessions_session_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/lines/{patient}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_sessions_session_lines_patient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/marks/{patient}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_sessions_session_marks_patient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sessions_session_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/narrative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_sessions_session_narrative"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions_session_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions_session_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sessions_session_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions_session_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sessions_session_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sessions_session_substitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions_session_substitutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/telehealth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_sessions_session_telehealth"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_setup_examples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/show-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_show_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites"];
        put?: never;
        post: operations["post_sites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/kiosk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_kiosk"];
        put: operations["put_sites_site_kiosk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/letterhead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_letterhead"];
        put: operations["put_sites_site_letterhead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/measures-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_measures_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_phone"];
        put: operations["put_sites_site_phone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_setup"];
        put: operations["put_sites_site_setup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/setup/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sites_site_setup_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/setup/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sites_site_setup_rehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/week-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sites_site_week_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site}/week-proposal/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sites_site_week_proposal_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_staff"];
        put?: never;
        post: operations["post_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_staff_staff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_staff_staff_availability"];
        put: operations["put_staff_staff_availability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_staff_staff_contact"];
        put: operations["put_staff_staff_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_credentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/credentials/{credential}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_staff_staff_credentials_credential"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_second_factor_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staff}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_staff_staff_sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_staff_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staffing-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_staffing_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{task}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_tasks_task_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{transfer}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_transfers_transfer_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_visit_notes_note"];
        put: operations["put_visit_notes_note"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-notes/{note}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_visit_notes_note_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-notes/{note}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_visit_notes_note_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting/{waiting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_waiting_waiting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting/{waiting}/band": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_waiting_waiting_band"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting/{waiting}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_waiting_waiting_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting/{waiting}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_waiting_waiting_offers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_waitlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_welcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Absence */
        Absence: {
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            noted_at: string;
            noted_by?: string | null;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** @enum {string} */
            reason_kind: "ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other";
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            until_on: string;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
        };
        /** Acceptance */
        Acceptance: {
            password: string;
            token: string;
        };
        /** Accepted */
        Accepted: {
            username: string;
        };
        /** AcceptedMove */
        AcceptedMove: {
            /** Format: uuid */
            episode_id: string;
            /** Format: uuid */
            group_id: string;
            /** @enum {string} */
            step: "join" | "leave";
        };
        /** AcceptedWeek */
        AcceptedWeek: {
            /** Format: date */
            from_on: string;
            moves: components["schemas"]["AcceptedMove"][];
        };
        /** Addendum */
        Addendum: {
            author: string;
            /** Format: uuid */
            id: string;
            words: string;
            /** Format: date-time */
            written_at: string;
        };
        /** Administration */
        Administration: {
            /** @enum {string} */
            answered_by: "patient" | "staff";
            /** Format: date-time */
            begun_at: string;
            begun_by?: string | null;
            definition_hash: string;
            /** Format: int32 */
            definition_version: number;
            episode_id?: string | null;
            finished_at?: string | null;
            finished_by?: string | null;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            instrument: string;
            /** @enum {string} */
            occasion: "admission" | "interval" | "discharge" | "safety" | "unplanned";
            /** Format: uuid */
            patient_id: string;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            source: "kiosk" | "phone" | "interview" | "paper" | "sent";
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
            voided_by?: string | null;
        };
        /** AdministrationLine */
        AdministrationLine: {
            administration: components["schemas"]["Administration"];
            /** Format: int32 */
            alerts: number;
            scores: components["schemas"]["ShownScore"][];
            title: string;
        };
        /** Admission */
        Admission: {
            /** Format: date */
            admitted_on: string;
            groups: string[];
            order_days?: number | null;
            order_minutes?: number | null;
            /** Format: uuid */
            program_id: string;
            /** Format: uuid */
            referral_id: string;
            /** Format: uuid */
            track_id: string;
        };
        /** Aid */
        Aid: {
            answered_by_name: string;
            /** Format: date */
            answered_on: string;
            /** Format: date */
            due_on: string;
            /** Format: uuid */
            id: string;
            instrument: string;
            lines: components["schemas"]["AidLine"][];
            owner_name: string;
            step: string;
        };
        /** AidLine */
        AidLine: {
            /** @enum {string} */
            area: "alliance" | "motivation" | "support" | "medication" | "dose" | "level_of_care";
            /** @enum {string} */
            finding: "no_concern" | "concern" | "not_asked";
            words: string;
        };
        /** AidOwner */
        AidOwner: {
            name: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** Alert */
        Alert: {
            closed_at?: string | null;
            /** Format: uuid */
            id: string;
            instrument?: string | null;
            /** @enum {string} */
            kind: "unsafe_answer" | "safety_declined" | "measure_answer" | "measure_declined" | "hospital_now";
            /** Format: uuid */
            patient_id: string;
            /** Format: date-time */
            raised_at: string;
            severity?: ("notify" | "low" | "moderate" | "alert" | "high") | null;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
        };
        /** AnswerChoice */
        AnswerChoice: {
            label: string;
            /** Format: int32 */
            value: number;
        };
        /** AnswerKept */
        AnswerKept: {
            about: string;
            answer: string;
            /** @enum {string} */
            evidence: "told" | "score" | "note" | "document" | "check_in" | "observed";
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            said_at: string;
            /** Format: uuid */
            said_by: string;
            said_by_name: string;
            words: string;
        };
        /** Answers */
        Answers: {
            craving?: number | null;
            medication_taken?: ("taken" | "partly" | "not_taken" | "none_prescribed" | "declined") | null;
            mood?: number | null;
            safety?: ("yes" | "no" | "declined") | null;
            sleep_hours?: number | null;
            substance_use?: ("yes" | "no" | "declined") | null;
        };
        /** AnswerTaken */
        AnswerTaken: {
            asked: string[];
            crisis_line: string;
            finished: boolean;
            stay: boolean;
        };
        /** Appointment */
        Appointment: {
            /** Format: uuid */
            group_id: string;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            name: string;
            sessions: components["schemas"]["SessionCard"][];
        };
        /** AppointmentMove */
        AppointmentMove: {
            beside_groups: boolean;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            room_id: string;
            /** @enum {string} */
            scope: "this_one" | "this_and_following";
            /** Format: hh:mm */
            starts: string;
        };
        /** AppointmentMoved */
        AppointmentMoved: {
            appointments: components["schemas"]["Appointments"];
            left_out: string[];
            /** Format: int32 */
            moved: number;
        };
        /** Appointments */
        Appointments: {
            items: components["schemas"]["Appointment"][];
        };
        /** Arrival */
        Arrival: {
            answered: boolean;
            /** Format: uuid */
            check_in_id: string;
            first_name: string;
            language: string;
            sessions: components["schemas"]["SessionCard"][];
            /** @enum {string} */
            stage: "arriving" | "here" | "leaving" | "left";
            /** Format: int32 */
            version: number;
        };
        /** Asks */
        Asks: {
            /** Format: int32 */
            certify_days: number;
            /** Format: int32 */
            days_max: number;
            /** Format: int32 */
            days_min: number;
            /** Format: int32 */
            minutes_max: number;
            /** Format: int32 */
            minutes_min: number;
            /** Format: int32 */
            plan_days: number;
            /** Format: int32 */
            plan_review_days: number;
        };
        /** AskWeek */
        AskWeek: {
            /** Format: int32 */
            seed: number;
        };
        /** Attempt */
        Attempt: {
            agreed: string;
            /** @enum {string} */
            how: "call" | "text" | "voicemail" | "visit" | "emergency_contact";
            /** Format: uuid */
            id: string;
            next_try_at?: string | null;
            /** Format: uuid */
            patient_id: string;
            reached: boolean;
            /** Format: uuid */
            task_id: string;
            /** Format: date-time */
            tried_at: string;
            tried_by?: string | null;
        };
        /** AuditActor */
        AuditActor: {
            id?: string | null;
            /** @enum {string} */
            kind: "staff" | "device" | "patient" | "program" | "nobody";
            name: string;
        };
        /** AuditLine */
        AuditLine: {
            /** @enum {string} */
            kind: "looked" | "changed" | "denied" | "signed_in" | "break_glass";
            /** Format: int64 */
            number: number;
            patient_id?: string | null;
            patient_name?: string | null;
            /** Format: date-time */
            recorded_at: string;
            what: string;
            who: components["schemas"]["AuditActor"];
        };
        /** AuditPage */
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            next?: number | null;
        };
        /** Availability */
        Availability: {
            away: components["schemas"]["Away"][];
            hours: components["schemas"]["WorkHours"][];
            /** Format: int32 */
            version: number;
        };
        /** AvailabilityDetails */
        AvailabilityDetails: {
            away: components["schemas"]["Away"][];
            hours: components["schemas"]["WorkHours"][];
        };
        /** Away */
        Away: {
            /** Format: date */
            from_on: string;
            /** @enum {string} */
            reason: "vacation" | "sick" | "training" | "leave" | "other";
            /** Format: date */
            until_on: string;
        };
        /** BandEntry */
        BandEntry: {
            /** @enum {string} */
            band: "routine" | "soon" | "urgent";
            /** Format: date-time */
            put_at: string;
            put_by?: string | null;
            reason: string;
        };
        /** BandMove */
        BandMove: {
            /** @enum {string} */
            band: "routine" | "soon" | "urgent";
            reason: string;
        };
        /** Banner */
        Banner: {
            allergies: components["schemas"]["HistoryLine"][];
            day_of_stay?: number | null;
            episode?: components["schemas"]["Episode"] | null;
            former?: components["schemas"]["Episode"] | null;
            hold?: components["schemas"]["Hold"] | null;
            open_alerts: components["schemas"]["Alert"][];
            patient: components["schemas"]["Patient"];
            program_name: string;
            /** Format: int32 */
            stay_number: number;
            track_name: string;
            transfer?: components["schemas"]["Transfer"] | null;
        };
        /** BeginScreening */
        BeginScreening: {
            referral_id?: string | null;
        };
        /** Benchmark */
        Benchmark: {
            /** @enum {string} */
            figure: "first_score" | "repeated" | "response" | "remission" | "completed";
            high?: number | null;
            id: string;
            instrument?: string | null;
            low?: number | null;
            people?: number | null;
            population: string;
            source: string;
            value: number;
        };
        /** Bilingual */
        Bilingual: {
            en: string;
            es: string;
        };
        /** Board */
        Board: {
            counts: components["schemas"]["Counts"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            now: string;
            people: components["schemas"]["PersonRow"][];
            sessions: components["schemas"]["SessionRow"][];
            silent_kiosks: components["schemas"]["SilentKiosk"][];
            /** Format: uuid */
            site_id: string;
            tasks: components["schemas"]["TaskRow"][];
            time_zone: string;
        };
        /** BoardPerson */
        BoardPerson: {
            away_on: string[];
            name: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** BoardSession */
        BoardSession: {
            /** Format: int32 */
            capacity: number;
            card: components["schemas"]["SessionCard"];
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            marked: number;
            meeting_on?: string | null;
            meeting_starts?: string | null;
            /** Format: uuid */
            room_id: string;
            staff_ids: string[];
        };
        /** BookedSeat */
        BookedSeat: {
            group_name: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            session_id: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: int32 */
            version: number;
        };
        /** CalendarLink */
        CalendarLink: {
            link?: components["schemas"]["Link"] | null;
        };
        /** CallsToMake */
        CallsToMake: {
            /** Format: int32 */
            goal_hours: number;
            items: components["schemas"]["CallToMake"][];
            /** Format: int32 */
            later: number;
            /** Format: date-time */
            now: string;
            /** Format: uuid */
            site_id: string;
        };
        /** CallToMake */
        CallToMake: {
            call_back_at?: string | null;
            /** @enum {string} */
            language: "en" | "es";
            name: string;
            outcome?: ("reached" | "call_back" | "left_message" | "no_answer" | "wrong_number") | null;
            phone: string;
            /** Format: date-time */
            received_at: string;
            /** Format: uuid */
            referral_id: string;
            referrer_at?: string | null;
            /** @enum {string} */
            source_kind: "self" | "family" | "hospital" | "php" | "provider" | "court" | "payer" | "school" | "other";
            source_name: string;
            spoken_to: boolean;
            /** @enum {string} */
            state: "to_match" | "received" | "waitlisted" | "admitted" | "declined" | "referred_out" | "voided";
            tried_at?: string | null;
            /** Format: int32 */
            tries: number;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
        };
        /** Came */
        Came: {
            after: number;
            before: number;
            before_sd: number;
            change: number;
            change_range: components["schemas"]["Interval"];
            /** Format: int32 */
            could_respond: number;
            effect?: components["schemas"]["Effect"] | null;
            /** Format: int32 */
            people: number;
            remission?: components["schemas"]["Share"] | null;
            response?: components["schemas"]["Share"] | null;
        };
        /** Cancelled */
        Cancelled: {
            /** Format: int32 */
            cancelled: number;
            card: components["schemas"]["SessionCard"];
        };
        /** Candidate */
        Candidate: {
            birth_date?: string | null;
            name: string;
            /** Format: uuid */
            patient_id: string;
            record_number: string;
            why: string;
        };
        /** CareTeam */
        CareTeam: {
            candidates: components["schemas"]["TeamCandidate"][];
            members: components["schemas"]["TeamMember"][];
            open: boolean;
            /** Format: uuid */
            patient_id: string;
            /** Format: date */
            today: string;
            /** Format: int32 */
            version: number;
        };
        /** CheckIn */
        CheckIn: {
            answered_at?: string | null;
            /** Format: date-time */
            arrived_at: string;
            craving?: number | null;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            medication_taken?: ("taken" | "partly" | "not_taken" | "none_prescribed" | "declined") | null;
            mood?: number | null;
            /** Format: uuid */
            patient_id: string;
            safety?: ("yes" | "no" | "declined") | null;
            /** Format: uuid */
            site_id: string;
            sleep_hours?: number | null;
            /** @enum {string} */
            source: "kiosk" | "staff" | "phone";
            substance_use?: ("yes" | "no" | "declined") | null;
            /** Format: int32 */
            version: number;
        };
        /** CheckOut */
        CheckOut: {
            evening_plan?: string | null;
            /** Format: date */
            held_on: string;
            how_it_went?: ("very_hard" | "hard" | "okay" | "good" | "very_good") | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            left_at: string;
            own_skill?: string | null;
            /** Format: uuid */
            patient_id: string;
            safety?: ("yes" | "no" | "declined") | null;
            /** Format: uuid */
            site_id: string;
            skill?: ("breathing" | "grounding" | "urge_surfing" | "opposite_action" | "call_someone" | "meeting" | "movement" | "rest" | "other") | null;
            /** @enum {string} */
            source: "kiosk" | "staff" | "phone";
            /** Format: int32 */
            version: number;
        };
        /** CheckpointSeen */
        CheckpointSeen: {
            contained: boolean;
            /** Format: int64 */
            length: number;
            /** Format: date-time */
            made_at: string;
        };
        /** Choices */
        Choices: {
            rooms: components["schemas"]["Room"][];
            staff: components["schemas"]["With"][];
        };
        /** Close */
        Close: {
            outcome: string;
        };
        /** Closing */
        Closing: {
            closure: components["schemas"]["Closure"];
            findings: components["schemas"]["Finding"][];
            /** Format: int32 */
            sessions_brought_back: number;
            /** Format: int32 */
            sessions_cancelled: number;
        };
        /** Closure */
        Closure: {
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            id: string;
            reason: string;
            reopened_at?: string | null;
            room_id?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            until_on: string;
            /** Format: int32 */
            version: number;
        };
        /** Closures */
        Closures: {
            items: components["schemas"]["Closure"][];
        };
        /** Comparison */
        Comparison: {
            one: components["schemas"]["Side"];
            other: components["schemas"]["Side"];
            why: ("same_name" | "similar_name" | "same_birth_date" | "same_number" | "same_phone")[];
        };
        /** Condition */
        Condition: {
            at_least?: number | null;
            count?: number | null;
            of?: components["schemas"]["Endorsed"][] | null;
            score?: string | null;
        };
        /** Contact */
        Contact: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            patient_id: string;
            phone: string;
            relationship: string;
            /** Format: int32 */
            version: number;
        };
        /** ContactConsent */
        ContactConsent: {
            may_email: boolean;
            may_text: boolean;
            noted_at?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** ContactDetails */
        ContactDetails: {
            name: string;
            phone: string;
            relationship: string;
        };
        /** ContactEntry */
        ContactEntry: {
            call_back_at?: string | null;
            /** @enum {string} */
            how: "call" | "message" | "visit";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            made_by?: string | null;
            made_by_name?: string | null;
            /** @enum {string} */
            outcome: "reached" | "call_back" | "left_message" | "no_answer" | "wrong_number";
            /** Format: uuid */
            referral_id: string;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
            /** @enum {string} */
            whom: "person" | "family" | "referrer";
            words: string;
        };
        /** ContactLog */
        ContactLog: {
            items: components["schemas"]["ContactEntry"][];
            /** Format: uuid */
            referral_id: string;
        };
        /** Counted */
        Counted: {
            /** Format: int32 */
            of: number;
            share?: components["schemas"]["Share"] | null;
            /** Format: int32 */
            some: number;
        };
        /** Counts */
        Counts: {
            /** Format: int32 */
            arrived: number;
            /** Format: int32 */
            census: number;
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            missing: number;
            /** Format: int32 */
            to_mark: number;
            /** Format: int32 */
            unsafe: number;
        };
        /** CourseBand */
        CourseBand: {
            label: string;
            max: number;
            min: number;
        };
        /** CourseEvent */
        CourseEvent: {
            /** @enum {string} */
            kind: "admitted" | "transferred" | "on_hold" | "discharged" | "decision";
            /** Format: date */
            on: string;
            what: string;
        };
        /** CoursePoint */
        CoursePoint: {
            /** Format: uuid */
            administration_id: string;
            band: string;
            /** Format: date */
            held_on: string;
            value: number;
        };
        /** Credential */
        Credential: {
            /** Format: date */
            expires_on: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** @enum {string} */
            level: "independent" | "supervised" | "paraprofessional" | "trainee";
            number: string;
            /** Format: uuid */
            staff_id: string;
            state: string;
            /** Format: int32 */
            version: number;
        };
        /** CredentialDetails */
        CredentialDetails: {
            /** Format: date */
            expires_on: string;
            kind: string;
            /** @enum {string} */
            level: "independent" | "supervised" | "paraprofessional" | "trainee";
            number: string;
            state: string;
        };
        /** DayTurnout */
        DayTurnout: {
            /** Format: date */
            held_on: string;
            turnout: components["schemas"]["Turnout"];
        };
        /** Decide */
        Decide: {
            authorised_level?: string | null;
            level: string;
            reason: string;
        };
        /** Decline */
        Decline: {
            reason: string;
        };
        /** Device */
        Device: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            revoked_at?: string | null;
            seen_at?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
        };
        /** DeviceList */
        DeviceList: {
            items: components["schemas"]["Device"][];
        };
        /** Diagnoses */
        Diagnoses: {
            items: components["schemas"]["Diagnosis"][];
            official: boolean;
        };
        /** Diagnosis */
        Diagnosis: {
            code: string;
            label: string;
        };
        /** Difference */
        Difference: {
            field: string;
            known: string;
            sent: string;
        };
        /** Discharge */
        Discharge: {
            /** Format: date */
            ended_on: string;
            note: string;
            /** @enum {string} */
            reason: "completed" | "transferred" | "dropped_out" | "terminated" | "other";
        };
        /** Document */
        Document: {
            /** Format: date-time */
            added_at: string;
            added_by?: string | null;
            dated_on?: string | null;
            file_name: string;
            /** @enum {string} */
            format: "pdf" | "jpeg" | "png" | "heic" | "text";
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "referral_letter" | "insurance_card" | "identification" | "consent_form" | "legal_paper" | "lab_result" | "other";
            /** Format: uuid */
            patient_id: string;
            sha256?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: int64 */
            size_bytes: number;
            title: string;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
            voided_by?: string | null;
        };
        /** DocumentList */
        DocumentList: {
            items: components["schemas"]["DocumentRow"][];
            open_until?: string | null;
            sent: components["schemas"]["SentDocument"][];
        };
        /** DocumentPart */
        DocumentPart: {
            bytes: string;
        };
        /** DocumentRow */
        DocumentRow: {
            added_by_name: string;
            document: components["schemas"]["Document"];
            voided_by_name: string;
        };
        /** Door */
        Door: {
            crisis_line: string;
            language: string;
            time_zone: string;
        };
        /** Due */
        Due: {
            /** @enum {string} */
            answered_by: "patient" | "staff";
            begun_id?: string | null;
            /** Format: date */
            due_on: string;
            instrument: string;
            /** @enum {string} */
            occasion: "admission" | "interval" | "discharge" | "safety" | "unplanned";
            on_paper: boolean;
            title: string;
        };
        /** DueDraft */
        DueDraft: {
            late: boolean;
            mine: boolean;
            note: components["schemas"]["NoteCard"];
        };
        /** DueNote */
        DueNote: {
            counts: components["schemas"]["NoteCounts"];
            late: boolean;
            mine: boolean;
            session: components["schemas"]["SessionCard"];
        };
        /** DueNotes */
        DueNotes: {
            drafts: components["schemas"]["DueDraft"][];
            items: components["schemas"]["DueNote"][];
            to_cosign: components["schemas"]["NoteCard"][];
        };
        /** Duplicates */
        Duplicates: {
            items: components["schemas"]["Pair"][];
            merged: components["schemas"]["MergeRow"][];
        };
        /** Effect */
        Effect: {
            d: number;
            g: number;
            high: number;
            low: number;
        };
        /** End */
        End: {
            /** @enum {string} */
            ended_as: "came" | "coming_today" | "coming_next_time" | "excused" | "wants_to_leave" | "not_reached";
            outcome?: string | null;
            reason_kind?: ("ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other") | null;
            until_on?: string | null;
        };
        /** Endorsed */
        Endorsed: {
            at_least?: number | null;
            at_most?: number | null;
            items: string[];
            or_refused?: boolean | null;
        };
        /** EndWaiting */
        EndWaiting: {
            /** @enum {string} */
            ended_as: "admitted" | "declined" | "referred_out" | "mistake";
            reason: string;
        };
        /** EnrolledDevice */
        EnrolledDevice: {
            device: components["schemas"]["Device"];
            token: string;
        };
        /** Episode */
        Episode: {
            admitted_on?: string | null;
            discharged_at?: string | null;
            end_note: string;
            end_reason?: ("completed" | "transferred" | "dropped_out" | "terminated" | "other") | null;
            ended_on?: string | null;
            former_id?: string | null;
            /** Format: uuid */
            id: string;
            order_days?: number | null;
            order_minutes?: number | null;
            /** Format: uuid */
            patient_id: string;
            program_id?: string | null;
            referral_id?: string | null;
            /** Format: date */
            referred_on: string;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            state: "referred" | "screening" | "waitlisted" | "admitted" | "on_hold" | "discharged" | "declined" | "referred_out" | "voided";
            track_id?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** Established */
        Established: {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            sessions_cancelled: number;
            /** Format: int32 */
            sessions_made: number;
            /** Format: int32 */
            sessions_moved: number;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            unchanged: number;
            warnings: components["schemas"]["Finding"][];
        };
        /** Examples */
        Examples: {
            items: components["schemas"]["ProgramFile"][];
        };
        /** Expected */
        Expected: {
            range: components["schemas"]["Interval"];
            score: number;
        };
        /** Facilitator */
        Facilitator: {
            /** Format: uuid */
            group_id: string;
            name: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** FactSaid */
        FactSaid: {
            about: string;
            answer: string;
        };
        /** Farewell */
        Farewell: {
            crisis_line: string;
            stay: boolean;
        };
        /** FileGroup */
        FileGroup: {
            capacity?: number | null;
            credential_needed?: ("independent" | "supervised" | "paraprofessional" | "trainee") | null;
            facilitators: string[];
            meets: components["schemas"]["FileMeeting"][];
            minimum?: number | null;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            name: string;
            room: string;
            was?: string | null;
        };
        /** FileHours */
        FileHours: {
            /** Format: hh:mm */
            ends: string;
            /** Format: hh:mm */
            starts: string;
            /** @enum {string} */
            weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        };
        /** FileMeeting */
        FileMeeting: {
            /** Format: int32 */
            minutes: number;
            /** Format: hh:mm */
            starts: string;
            /** @enum {string} */
            weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        };
        /** FilePlan */
        FilePlan: {
            before_groups?: boolean | null;
            /** Format: int32 */
            certify_every_days: number;
            /** Format: int32 */
            first_within_days: number;
            /** Format: int32 */
            review_every_days: number;
        };
        /** FileProgram */
        FileProgram: {
            /** @enum {string} */
            level_of_care: "withdrawal_management" | "inpatient" | "php" | "iop" | "outpatient" | "support";
            name: string;
            plan?: components["schemas"]["FilePlan"] | null;
            review?: components["schemas"]["FileReview"] | null;
            tracks: components["schemas"]["FileTrack"][];
            was?: string | null;
            week: components["schemas"]["FileWeek"];
        };
        /** FileReview */
        FileReview: {
            /** Format: int32 */
            no_shows: number;
            /** Format: int32 */
            within_days: number;
        };
        /** FileRoom */
        FileRoom: {
            /** Format: int32 */
            capacity: number;
            features?: ("telehealth" | "wheelchair_access" | "art" | "music" | "movement")[] | null;
            name: string;
            was?: string | null;
        };
        /** FileSite */
        FileSite: {
            crisis_line?: string | null;
            name: string;
            /** Format: time-zone */
            time_zone: string;
        };
        /** FileStaff */
        FileStaff: {
            credentials?: components["schemas"]["CredentialDetails"][] | null;
            family_name: string;
            given_name: string;
            hours?: components["schemas"]["FileHours"][] | null;
            roles: ("intake" | "facilitator" | "therapist" | "prescriber" | "nurse" | "case_manager" | "reviewer" | "biller" | "director" | "admin")[];
        };
        /** FileTrack */
        FileTrack: {
            groups: components["schemas"]["FileGroup"][];
            name: string;
            was?: string | null;
        };
        /** FileWeek */
        FileWeek: {
            /** Format: int32 */
            days_max: number;
            /** Format: int32 */
            days_min: number;
            hours_max: number;
            hours_min: number;
        };
        /** Finding */
        Finding: {
            code: string;
            field: string;
            params: string[];
            text: string;
        };
        /** FirstContact */
        FirstContact: {
            /** Format: date */
            from: string;
            /** Format: int32 */
            goal_hours: number;
            /** Format: uuid */
            site_id: string;
            sources: components["schemas"]["SourceSpeed"][];
            speed: components["schemas"]["Speed"];
            /** Format: date */
            to: string;
        };
        /** Form */
        Form: {
            about_self_harm: boolean;
            hash: string;
            id: string;
            items: components["schemas"]["FormItem"][];
            language: string;
            recall: string;
            respondent: string;
            title: string;
            /** Format: int32 */
            version: number;
            /** @enum {string} */
            wording: "shipped" | "clinic" | "none";
        };
        /** FormChoice */
        FormChoice: {
            id: string;
            name: components["schemas"]["Bilingual"];
        };
        /** FormItem */
        FormItem: {
            about: string;
            id: string;
            least?: number | null;
            most?: number | null;
            options: components["schemas"]["FormOption"][];
            text: string;
        };
        /** FormName */
        FormName: {
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
            title: components["schemas"]["Bilingual"];
        };
        /** FormOption */
        FormOption: {
            label: string;
            /** Format: int32 */
            value: number;
        };
        /** FormPart */
        FormPart: {
            choices?: components["schemas"]["FormChoice"][] | null;
            help?: components["schemas"]["Bilingual"] | null;
            id: string;
            /** @enum {string} */
            kind: "text" | "choice" | "yes_no" | "number" | "people";
            least?: number | null;
            most?: number | null;
            required: boolean;
            title: components["schemas"]["Bilingual"];
        };
        /** FormWords */
        FormWords: {
            language: string;
            questions: components["schemas"]["Question"][];
        };
        /** FreeHours */
        FreeHours: {
            /** Format: int32 */
            from_hour: number;
            /** Format: int32 */
            until_hour: number;
            /** @enum {string} */
            way: "in_person" | "telehealth";
            /** Format: int32 */
            weekday: number;
        };
        /** GiveBack */
        GiveBack: {
            reason: string;
        };
        /** Goal */
        Goal: {
            /** Format: uuid */
            id: string;
            problem: string;
            words: string;
        };
        /** Group */
        Group: {
            /** Format: int32 */
            capacity: number;
            credential_needed?: ("independent" | "supervised" | "paraprofessional" | "trainee") | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            minimum: number;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            name: string;
            patient_id?: string | null;
            /** Format: uuid */
            room_id: string;
            /** Format: uuid */
            track_id: string;
            /** Format: int32 */
            version: number;
        };
        /** GroupFigures */
        GroupFigures: {
            /** @enum {string} */
            by: "track" | "diagnosis" | "source" | "sex" | "age" | "language";
            came?: components["schemas"]["Came"] | null;
            group: string;
        };
        /** GroupNote */
        GroupNote: {
            asks_password: boolean;
            narrative: components["schemas"]["Narrative"];
            rows: components["schemas"]["GroupNoteRow"][];
            session: components["schemas"]["SessionCard"];
        };
        /** GroupNoteRow */
        GroupNoteRow: {
            goals: components["schemas"]["Goal"][];
            last?: components["schemas"]["LastNote"] | null;
            note?: components["schemas"]["Note"] | null;
            person: components["schemas"]["RollCallRow"];
            written_by?: string | null;
        };
        /** GroupOffer */
        GroupOffer: {
            facilitators: components["schemas"]["Facilitator"][];
            group: components["schemas"]["Group"];
            /** Format: uuid */
            program_id: string;
            room_name: string;
            slots: components["schemas"]["TemplateSlot"][];
            /** Format: int32 */
            taken: number;
            track_name: string;
        };
        /** GroupSeats */
        GroupSeats: {
            /** Format: int32 */
            capacity: number;
            /** Format: uuid */
            group_id: string;
            name: string;
            /** Format: int32 */
            taken: number;
        };
        /** GuestSeat */
        GuestSeat: {
            /** Format: date-time */
            booked_at: string;
            booked_by?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membership_id: string;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** Format: uuid */
            session_id: string;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
        };
        /** HistoryLine */
        HistoryLine: {
            code: string;
            code_system: string;
            from?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "condition" | "medication" | "allergy" | "coverage" | "encounter" | "observation" | "questionnaire" | "document" | "contact" | "request" | "practitioner" | "organization";
            status: string;
            text: string;
            until?: string | null;
        };
        /** Hold */
        Hold: {
            ended_at?: string | null;
            ended_by?: string | null;
            /** Format: uuid */
            episode_id: string;
            /** Format: date */
            expected_on: string;
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            noted_at: string;
            noted_by?: string | null;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** @enum {string} */
            reason_kind: "medical" | "hospital" | "family" | "travel" | "legal" | "own_wish" | "other";
            /** @enum {string} */
            seats: "kept" | "released";
            /** Format: uuid */
            site_id: string;
            until_on?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** Holding */
        Holding: {
            /** Format: int32 */
            clashes: number;
            /** Format: int32 */
            rows: number;
            table: string;
        };
        /** HoursAtRisk */
        HoursAtRisk: {
            items: components["schemas"]["ShortRow"][];
            /** Format: int32 */
            people: number;
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            week: string;
        };
        /** Identifier */
        Identifier: {
            system: string;
            value: string;
        };
        /** Import */
        Import: {
            /** Format: date-time */
            beat_at: string;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            bytes_read: number;
            /** Format: int64 */
            changed: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            kept_verbatim: number;
            name: string;
            /** Format: int64 */
            patients_matched: number;
            /** Format: int64 */
            patients_new: number;
            /** Format: int64 */
            patients_to_review: number;
            /** Format: int64 */
            referrals_new: number;
            /** Format: int64 */
            refused_count: number;
            /** Format: int64 */
            resources_read: number;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            state: "staged" | "waiting" | "running" | "cancelling" | "done" | "cancelled" | "interrupted" | "failed";
            /** Format: int64 */
            unchanged: number;
            /** Format: int32 */
            version: number;
        };
        /** ImportDetail */
        ImportDetail: {
            job: components["schemas"]["Import"];
            refused: components["schemas"]["Refusal"][];
        };
        /** ImportPart */
        ImportPart: {
            file?: string | null;
            text: string;
        };
        /** InstrumentFigures */
        InstrumentFigures: {
            came?: components["schemas"]["Came"] | null;
            /** @enum {string} */
            domain: "symptoms" | "substance_use" | "function" | "quality_of_life" | "other";
            groups: components["schemas"]["GroupFigures"][];
            instrument: string;
            lost?: number | null;
            lower_is_better: boolean;
            title: string;
        };
        /** IntakePage */
        IntakePage: {
            items: components["schemas"]["IntakeRow"][];
            next?: string | null;
        };
        /** IntakeRow */
        IntakeRow: {
            birth_date?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            patient_id?: string | null;
            /** Format: date-time */
            received_at: string;
            /** @enum {string} */
            source_kind: "self" | "family" | "hospital" | "php" | "provider" | "court" | "payer" | "school" | "other";
            source_name: string;
            /** @enum {string} */
            state: "to_match" | "received" | "waitlisted" | "admitted" | "declined" | "referred_out" | "voided";
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            /** Format: int32 */
            version: number;
        };
        /** Interval */
        Interval: {
            high: number;
            low: number;
        };
        /** Invitation */
        Invitation: {
            /** Format: date-time */
            expires_at: string;
            token: string;
            username: string;
        };
        /** Invite */
        Invite: {
            send?: boolean | null;
            username: string;
        };
        /** Join */
        Join: {
            /** Format: uuid */
            episode_id: string;
            /** Format: date */
            joined_on: string;
        };
        /** KeptResource */
        KeptResource: {
            reason: string;
            resource: string;
            type: string;
        };
        /** KioskBirthDate */
        KioskBirthDate: {
            /** Format: date */
            birth_date: string;
        };
        /** KioskChoice */
        KioskChoice: {
            initials: string;
            token: string;
        };
        /** KioskChosen */
        KioskChosen: {
            token: string;
        };
        /** KioskFinds */
        KioskFinds: {
            arrival?: components["schemas"]["Arrival"] | null;
            choices: components["schemas"]["KioskChoice"][];
        };
        /** KioskPin */
        KioskPin: {
            pin: string;
            seconds_ago?: number | null;
        };
        /** KioskSetting */
        KioskSetting: {
            by_birth_date: boolean;
            /** Format: int32 */
            closes_minutes: number;
            /** Format: int32 */
            opens_minutes: number;
            /** Format: int32 */
            version: number;
        };
        /** KioskSite */
        KioskSite: {
            by_birth_date: boolean;
            crisis_line: string;
            name: string;
            time_zone: string;
        };
        /** KnownContact */
        KnownContact: {
            name: string;
            relationship: string;
        };
        /** LastNote */
        LastNote: {
            goal_id?: string | null;
            group_name: string;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
            next_step: string;
            participation?: ("quiet" | "some" | "active" | "very_active") | null;
            /** Format: uuid */
            patient_id: string;
            response: string;
        };
        /** Leave */
        Leave: {
            /** Format: date */
            left_on: string;
        };
        /** Letter */
        Letter: {
            /** Format: int32 */
            days: number;
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "es";
            /** Format: date-time */
            made_at: string;
            /** Format: uuid */
            made_by: string;
            /** Format: int32 */
            minutes: number;
            /** Format: uuid */
            patient_id: string;
            /** @enum {string} */
            purpose: "employment" | "school" | "court" | "other";
            recipient: string;
            /** Format: uuid */
            release_id: string;
            sha256: string;
            /** Format: date */
            until_on: string;
        };
        /** Letterhead */
        Letterhead: {
            lines: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        /** LetterheadWords */
        LetterheadWords: {
            lines: string;
            name: string;
        };
        /** LetterList */
        LetterList: {
            letterhead?: components["schemas"]["Letterhead"] | null;
            letters: components["schemas"]["LetterRow"][];
            releases: components["schemas"]["ReleaseRow"][];
        };
        /** LetterRow */
        LetterRow: {
            letter: components["schemas"]["Letter"];
            made_by_name: string;
        };
        /** LineWords */
        LineWords: {
            goal_id?: string | null;
            next_step?: string | null;
            participation?: ("quiet" | "some" | "active" | "very_active") | null;
            response: string;
        };
        /** Link */
        Link: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "feed";
            patient_id?: string | null;
            revoked_at?: string | null;
            staff_id?: string | null;
            used_at?: string | null;
            valid_on?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** LiveEvent */
        LiveEvent: {
            id: string;
            resource: string;
            topic: string;
            /** Format: int32 */
            version: number;
        };
        /** Made */
        Made: {
            appointments: components["schemas"]["Appointments"];
            left_out: string[];
            /** Format: int32 */
            made: number;
        };
        /** MadeLink */
        MadeLink: {
            link: components["schemas"]["Link"];
            token: string;
        };
        /** MakeUp */
        MakeUp: {
            chance?: number | null;
            dose: components["schemas"]["WeekDose"];
            /** Format: date-time */
            ends_at: string;
            group_name: string;
            /** Format: date */
            held_on: string;
            /** Format: int32 */
            minutes: number;
            new_day: boolean;
            own_track: boolean;
            room_name: string;
            /** Format: int32 */
            seats_free: number;
            /** Format: uuid */
            session_id: string;
            /** Format: date-time */
            starts_at: string;
            track_name: string;
        };
        /** MakeUps */
        MakeUps: {
            booked: components["schemas"]["BookedSeat"][];
            chance?: number | null;
            dose: components["schemas"]["WeekDose"];
            items: components["schemas"]["MakeUp"][];
            name: string;
            /** Format: uuid */
            patient_id: string;
            /** Format: date */
            week: string;
        };
        /** Mark */
        Mark: {
            /** Format: date */
            held_on: string;
            /** Format: int32 */
            minutes: number;
            /** Format: uuid */
            patient_id: string;
            /** @enum {string} */
            presence: "present" | "late" | "left_early" | "excused" | "no_show";
            reason: string;
            reason_kind?: ("ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other") | null;
            /** Format: uuid */
            session_id: string;
            /** Format: int32 */
            version: number;
        };
        /** Match */
        Match: {
            patient_id?: string | null;
        };
        /** Me */
        Me: {
            demo: boolean;
            /** Format: date-time */
            expires_at: string;
            family_name: string;
            given_name: string;
            grants: string[];
            /** Format: uuid */
            organization_id: string;
            organization_name: string;
            roles: components["schemas"]["RoleAt"][];
            second_factor: boolean;
            sites: components["schemas"]["Site"][];
            /** Format: uuid */
            staff_id: string;
            username: string;
        };
        /** Membership */
        Membership: {
            /** Format: uuid */
            episode_id: string;
            /** Format: uuid */
            group_id: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            joined_on: string;
            left_on?: string | null;
            /** Format: uuid */
            patient_id: string;
            /** Format: int32 */
            version: number;
        };
        /** Merge */
        Merge: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            merged_at: string;
            /** Format: uuid */
            merged_by: string;
            /** Format: uuid */
            merged_id: string;
            reason: string;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            survivor_id: string;
            undo_reason: string;
            undone_at?: string | null;
            undone_by?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** MergeList */
        MergeList: {
            items: components["schemas"]["MergeRow"][];
            merged_into?: string | null;
        };
        /** MergeRow */
        MergeRow: {
            merge: components["schemas"]["Merge"];
            merged_by_name: string;
            merged_name: string;
            merged_record_number: string;
            /** Format: int32 */
            moved: number;
            survivor_name: string;
        };
        /** Moment */
        Moment: {
            /** Format: date-time */
            at: string;
            detail: string;
            id: string;
            /** @enum {string} */
            kind: "referral" | "episode" | "waiting" | "offer" | "hold" | "transfer" | "membership" | "check_in" | "check_out" | "mark" | "absence" | "alert" | "attempt" | "task";
            minutes?: number | null;
            what: string;
        };
        /** Narrative */
        Narrative: {
            /** Format: uuid */
            session_id: string;
            /** Format: int32 */
            version: number;
            words: string;
            written_by?: string | null;
        };
        /** NarrativeWords */
        NarrativeWords: {
            words: string;
        };
        /** NewAbsence */
        NewAbsence: {
            /** Format: date */
            from_on: string;
            reason?: string | null;
            /** @enum {string} */
            reason_kind: "ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other";
            /** Format: date */
            until_on: string;
        };
        /** NewAddendum */
        NewAddendum: {
            words: string;
        };
        /** NewAdministration */
        NewAdministration: {
            /** @enum {string} */
            answered_by: "patient" | "staff";
            held_on?: string | null;
            instrument: string;
            on_paper: boolean;
        };
        /** NewAid */
        NewAid: {
            /** Format: date */
            due_on: string;
            instrument: string;
            lines: components["schemas"]["AidLine"][];
            /** Format: uuid */
            owner_id: string;
            step: string;
        };
        /** NewAnswer */
        NewAnswer: {
            /** Format: int32 */
            milliseconds: number;
            /** @enum {string} */
            reply: "value" | "skipped" | "refused";
            value?: number | null;
        };
        /** NewAppointment */
        NewAppointment: {
            beside_groups: boolean;
            /** Format: int32 */
            every_weeks: number;
            /** Format: date */
            first_on: string;
            /** Format: int32 */
            minutes: number;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            /** Format: uuid */
            room_id: string;
            staff_ids: string[];
            /** Format: hh:mm */
            starts: string;
            /** Format: int32 */
            times: number;
            title: string;
        };
        /** NewAttempt */
        NewAttempt: {
            agreed?: string | null;
            /** @enum {string} */
            how: "call" | "text" | "voicemail" | "visit" | "emergency_contact";
            next_try_at?: string | null;
            reached: boolean;
        };
        /** NewCheckIn */
        NewCheckIn: {
            answers?: components["schemas"]["Answers"] | null;
            /** Format: uuid */
            patient_id: string;
        };
        /** NewCheckOut */
        NewCheckOut: {
            answers?: components["schemas"]["Parting"] | null;
            /** Format: uuid */
            patient_id: string;
        };
        /** NewClosure */
        NewClosure: {
            /** Format: date */
            from_on: string;
            reason: string;
            room_id?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            until_on: string;
        };
        /** NewContactConsent */
        NewContactConsent: {
            may_email: boolean;
            may_text: boolean;
        };
        /** NewContactEntry */
        NewContactEntry: {
            call_back?: string | null;
            call_back_on?: string | null;
            /** @enum {string} */
            how: "call" | "message" | "visit";
            made?: string | null;
            /** @enum {string} */
            outcome: "reached" | "call_back" | "left_message" | "no_answer" | "wrong_number";
            /** @enum {string} */
            whom: "person" | "family" | "referrer";
            words?: string | null;
        };
        /** NewDevice */
        NewDevice: {
            name: string;
            /** Format: uuid */
            site_id: string;
        };
        /** NewDocument */
        NewDocument: {
            dated_on?: string | null;
            file_name: string;
            /** @enum {string} */
            kind: "referral_letter" | "insurance_card" | "identification" | "consent_form" | "legal_paper" | "lab_result" | "other";
            /** Format: int64 */
            size_bytes: number;
            title: string;
        };
        /** NewFactAnswer */
        NewFactAnswer: {
            about: string;
            answer: string;
            /** @enum {string} */
            evidence: "told" | "score" | "note" | "document" | "check_in" | "observed";
            words: string;
        };
        /** NewGuestSeat */
        NewGuestSeat: {
            reason: string;
            /** Format: uuid */
            session_id: string;
        };
        /** NewHold */
        NewHold: {
            /** Format: date */
            expected_on: string;
            /** Format: date */
            from_on: string;
            reason?: string | null;
            /** @enum {string} */
            reason_kind: "medical" | "hospital" | "family" | "travel" | "legal" | "own_wish" | "other";
            /** @enum {string} */
            seats: "kept" | "released";
        };
        /** NewImport */
        NewImport: {
            name: string;
            /** Format: uuid */
            site_id: string;
            source?: string | null;
        };
        /** NewKioskSetting */
        NewKioskSetting: {
            by_birth_date: boolean;
            /** Format: int32 */
            closes_minutes: number;
            /** Format: int32 */
            opens_minutes: number;
        };
        /** NewLetter */
        NewLetter: {
            /** Format: date */
            from_on: string;
            /** @enum {string} */
            language: "en" | "es";
            /** Format: uuid */
            release_id: string;
            /** Format: date */
            until_on: string;
        };
        /** NewMerge */
        NewMerge: {
            from_merged: ("given_name" | "family_name" | "preferred_name" | "pronouns" | "birth_date" | "sex" | "language" | "phone" | "email" | "address")[];
            /** Format: uuid */
            merged_id: string;
            /** Format: int32 */
            merged_version: number;
            reason: string;
        };
        /** NewOpening */
        NewOpening: {
            /** Format: uuid */
            patient_id: string;
            reason: string;
        };
        /** NewPassword */
        NewPassword: {
            current: string;
            password: string;
        };
        /** NewPhoneLink */
        NewPhoneLink: {
            send: boolean;
            valid_on?: string | null;
        };
        /** NewPhoneSetting */
        NewPhoneSetting: {
            /** Format: int32 */
            opens_minutes: number;
        };
        /** NewPlaceOffer */
        NewPlaceOffer: {
            groups: string[];
            reason?: string | null;
            /** Format: date */
            starts_on: string;
            /** Format: uuid */
            track_id: string;
        };
        /** NewPlanSignature */
        NewPlanSignature: {
            /** @enum {string} */
            manner: "typed" | "attested" | "refused";
            name?: string | null;
            reason?: string | null;
            signed_on?: string | null;
            /** @enum {string} */
            signer: "patient" | "clinician" | "prescriber";
        };
        /** NewProtocol */
        NewProtocol: {
            lines: components["schemas"]["ProtocolLine"][];
        };
        /** NewReferral */
        NewReferral: {
            patient?: components["schemas"]["PatientDetails"] | null;
            patient_id?: string | null;
            reason: string;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            source_kind: "self" | "family" | "hospital" | "php" | "provider" | "court" | "payer" | "school" | "other";
            source_name: string;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
        };
        /** NewRelease */
        NewRelease: {
            /** Format: date */
            expires_on: string;
            /** @enum {string} */
            purpose: "employment" | "school" | "court" | "other";
            purpose_words?: string | null;
            recipient: string;
            recipient_lines?: string | null;
            revocation_told: boolean;
            signed_by: string;
            /** Format: date */
            signed_on: string;
            /** @enum {string} */
            told: "days" | "days_and_hours";
        };
        /** NewSafetyPlan */
        NewSafetyPlan: {
            lines: components["schemas"]["SafetyLine"][];
        };
        /** NewSession */
        NewSession: {
            /** Format: uuid */
            group_id: string;
            /** Format: date */
            held_on: string;
            /** Format: int32 */
            minutes: number;
            room_id?: string | null;
            staff_ids?: string[] | null;
            /** Format: hh:mm */
            starts: string;
        };
        /** NewStaffContact */
        NewStaffContact: {
            email: string;
            phone: string;
        };
        /** NewText */
        NewText: {
            words: components["schemas"]["Worded"][];
        };
        /** NewTransfer */
        NewTransfer: {
            groups: string[];
            /** Format: date */
            moved_on: string;
            reason: string;
            /** Format: uuid */
            track_id: string;
        };
        /** NewVisitNote */
        NewVisitNote: {
            form_id?: string | null;
            held_on?: string | null;
            minutes?: number | null;
            session_id?: string | null;
        };
        /** NewWaiting */
        NewWaiting: {
            /** @enum {string} */
            band: "routine" | "soon" | "urgent";
            band_reason?: string | null;
            wish: components["schemas"]["Wish"];
        };
        /** Note */
        Note: {
            /** Format: date-time */
            begun_at: string;
            cosigned_at?: string | null;
            cosigned_by?: string | null;
            form_hash?: string | null;
            goal_id?: string | null;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
            minutes?: number | null;
            needs_cosign: boolean;
            next_step: string;
            participation?: ("quiet" | "some" | "active" | "very_active") | null;
            /** Format: uuid */
            patient_id: string;
            presence?: ("present" | "late" | "left_early" | "excused" | "no_show") | null;
            response: string;
            session_id?: string | null;
            signed_at?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
            voided_at?: string | null;
            /** Format: date-time */
            written_at: string;
            /** Format: uuid */
            written_by: string;
        };
        /** NoteCard */
        NoteCard: {
            /** Format: int32 */
            addenda: number;
            author: string;
            /** Format: date-time */
            begun_at: string;
            cosigned_at?: string | null;
            group_name: string;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
            minutes?: number | null;
            needs_cosign: boolean;
            participation?: ("quiet" | "some" | "active" | "very_active") | null;
            /** Format: uuid */
            patient_id: string;
            patient_name: string;
            presence?: ("present" | "late" | "left_early" | "excused" | "no_show") | null;
            response: string;
            session_id?: string | null;
            signed_at?: string | null;
            /** Format: uuid */
            written_by: string;
        };
        /** NoteCounts */
        NoteCounts: {
            /** Format: int32 */
            attended: number;
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            marked: number;
            /** Format: int32 */
            signed_notes: number;
            /** Format: int32 */
            written: number;
        };
        /** NoteForm */
        NoteForm: {
            asks_goal: boolean;
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
            line: string;
            parts: components["schemas"]["FormPart"][];
            title: components["schemas"]["Bilingual"];
            /** Format: int32 */
            version: number;
        };
        /** NotePage */
        NotePage: {
            items: components["schemas"]["NoteCard"][];
            next?: string | null;
        };
        /** NoteSettings */
        NoteSettings: {
            note_cosign: boolean;
            note_individual: string;
            note_password: boolean;
            /** Format: int32 */
            version: number;
        };
        /** NoteSettingsChoice */
        NoteSettingsChoice: {
            note_cosign: boolean;
            note_individual: string;
            note_password: boolean;
        };
        /** NoteView */
        NoteView: {
            addenda: components["schemas"]["Addendum"][];
            answers: components["schemas"]["PartAnswer"][];
            author: string;
            author_credential: string;
            birth_date?: string | null;
            cosigner: string;
            form?: components["schemas"]["NoteForm"] | null;
            goal?: string | null;
            may_cosign: boolean;
            narrative: string;
            note: components["schemas"]["Note"];
            patient_name: string;
            record_number: string;
            session?: components["schemas"]["SessionCard"] | null;
            site_name: string;
            /** Format: int32 */
            version: number;
        };
        /** Notice */
        Notice: {
            about_id: string;
            /** Format: int32 */
            attempts: number;
            /** @enum {string} */
            channel: "email" | "text";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string;
            ended_at?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "schedule_changed" | "invitation" | "personal_link" | "alert_open";
            last_failure?: ("unreachable" | "insecure" | "sign_in_refused" | "recipient_refused" | "refused" | "too_slow" | "broken_off" | "nowhere") | null;
            patient_id?: string | null;
            staff_id?: string | null;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "given_up";
            /** Format: int32 */
            version: number;
        };
        /** NoticeRow */
        NoticeRow: {
            notice: components["schemas"]["Notice"];
            patient_name?: string | null;
            staff_name: string;
        };
        /** Notices */
        Notices: {
            /** Format: int32 */
            given_up: number;
            items: components["schemas"]["NoticeRow"][];
            sends_email: boolean;
            sends_text: boolean;
            /** Format: int32 */
            waiting: number;
        };
        /** Offer */
        Offer: {
            groups: components["schemas"]["GroupOffer"][];
            programs: components["schemas"]["Program"][];
            rooms: components["schemas"]["Room"][];
            tracks: components["schemas"]["Track"][];
        };
        /** OfferAnswer */
        OfferAnswer: {
            /** @enum {string} */
            answer: "accepted" | "declined";
            leaves_as?: ("admitted" | "declined" | "referred_out" | "mistake") | null;
            reason?: string | null;
        };
        /** Offered */
        Offered: {
            frequency: string;
            id: string;
            /** Format: int32 */
            items: number;
            respondent: string;
            title: string;
            /** @enum {string} */
            wording: "shipped" | "clinic" | "none";
        };
        /** OfferedInstruments */
        OfferedInstruments: {
            items: components["schemas"]["Offered"][];
        };
        /** OnCourse */
        OnCourse: {
            expected?: components["schemas"]["Expected"] | null;
            /** @enum {string} */
            label: "from_own_people" | "too_few_people" | "too_few_scores" | "intake_not_seen" | "week_not_seen";
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            people_needed: number;
            /** @enum {string} */
            standing: "on_track" | "not_on_track" | "cannot_say";
        };
        /** Opening */
        Opening: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: ("justified" | "not_justified") | null;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            reviewed_at?: string | null;
            reviewed_by?: string | null;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            staff_id: string;
            /** Format: int32 */
            version: number;
            words: string;
        };
        /** OpeningList */
        OpeningList: {
            items: components["schemas"]["OpeningRow"][];
        };
        /** OpeningReview */
        OpeningReview: {
            /** @enum {string} */
            outcome: "justified" | "not_justified";
            words: string;
        };
        /** OpeningRow */
        OpeningRow: {
            opening: components["schemas"]["Opening"];
            own: boolean;
            patient_name: string;
            reviewer_name: string;
            site_name: string;
            staff_name: string;
        };
        /** Organization */
        Organization: {
            /** Format: int32 */
            first_contact_hours: number;
            name: string;
            /** Format: int32 */
            offer_hours: number;
            /** Format: int32 */
            rest_minutes: number;
            /** Format: int32 */
            version: number;
        };
        /** OrganizationDetails */
        OrganizationDetails: {
            first_contact_hours?: number | null;
            name: string;
            offer_hours?: number | null;
            rest_minutes?: number | null;
        };
        /** OtherPlace */
        OtherPlace: {
            /** Format: int32 */
            capacity: number;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            room_id: string;
            room_name: string;
            /** Format: hh:mm */
            starts: string;
        };
        /** OtherPlaces */
        OtherPlaces: {
            items: components["schemas"]["OtherPlace"][];
        };
        /** Outreach */
        Outreach: {
            attempts: components["schemas"]["Attempt"][];
            contacts: components["schemas"]["Contact"][];
            /** @enum {string} */
            language: "en" | "es";
            name: string;
            phone: string;
            task: components["schemas"]["Task"];
        };
        /** Pair */
        Pair: {
            one: components["schemas"]["PatientCard"];
            other: components["schemas"]["PatientCard"];
            why: ("same_name" | "similar_name" | "same_birth_date" | "same_number" | "same_phone")[];
        };
        /** PartAnswer */
        PartAnswer: {
            part: string;
            people: components["schemas"]["PersonThere"][];
            words: string;
        };
        /** Parting */
        Parting: {
            evening_plan?: string | null;
            how_it_went?: ("very_hard" | "hard" | "okay" | "good" | "very_good") | null;
            own_skill?: string | null;
            safety?: ("yes" | "no" | "declined") | null;
            skill?: ("breathing" | "grounding" | "urge_surfing" | "opposite_action" | "call_someone" | "meeting" | "movement" | "rest" | "other") | null;
        };
        /** PathLine */
        PathLine: {
            program_name: string;
            site_name: string;
            stretch: components["schemas"]["Stretch"];
            track_name: string;
        };
        /** Patient */
        Patient: {
            address: string;
            birth_date?: string | null;
            email: string;
            family_name: string;
            given_name: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "es";
            phone: string;
            preferred_name: string;
            pronouns: string;
            record_number: string;
            /** @enum {string} */
            sex: "female" | "male" | "other" | "unknown";
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
        };
        /** PatientAvailability */
        PatientAvailability: {
            hours: components["schemas"]["FreeHours"][];
            noted_by_name: string;
            /** Format: uuid */
            patient_id: string;
            said_on?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** PatientCard */
        PatientCard: {
            birth_date?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            record_number: string;
            track_name?: string | null;
        };
        /** PatientDetails */
        PatientDetails: {
            address?: string | null;
            birth_date?: string | null;
            email?: string | null;
            family_name: string;
            given_name: string;
            language?: ("en" | "es") | null;
            phone?: string | null;
            preferred_name?: string | null;
            pronouns?: string | null;
            sex?: ("female" | "male" | "other" | "unknown") | null;
        };
        /** PatientDue */
        PatientDue: {
            due: components["schemas"]["Due"][];
            name: string;
            /** Format: uuid */
            patient_id: string;
        };
        /** PatientMeasures */
        PatientMeasures: {
            administrations: components["schemas"]["AdministrationLine"][];
            due: components["schemas"]["Due"][];
            /** Format: uuid */
            patient_id: string;
            /** Format: date */
            today: string;
        };
        /** PatientOutcomes */
        PatientOutcomes: {
            aids: components["schemas"]["Aid"][];
            asked_for: string[];
            events: components["schemas"]["CourseEvent"][];
            owners: components["schemas"]["AidOwner"][];
            /** Format: uuid */
            patient_id: string;
            series: components["schemas"]["Series"][];
            /** Format: date */
            today: string;
        };
        /** PatientPage */
        PatientPage: {
            items: components["schemas"]["PatientCard"][];
            next?: string | null;
        };
        /** PatientPlans */
        PatientPlans: {
            admitted: boolean;
            asks: components["schemas"]["Asks"];
            draft?: components["schemas"]["PlanOfCare"] | null;
            in_force?: components["schemas"]["PlanOfCare"] | null;
            /** Format: uuid */
            patient_id: string;
            staff: components["schemas"]["PlanStaff"][];
            /** Format: date */
            today: string;
            versions: components["schemas"]["Plan"][];
        };
        /** PatientSafetyPlan */
        PatientSafetyPlan: {
            asked?: components["schemas"]["Task"] | null;
            crisis_line: string;
            latest?: components["schemas"]["SafetyPlan"] | null;
            /** Format: uuid */
            patient_id: string;
            site_name: string;
            time_zone: string;
            /** Format: int32 */
            version: number;
            versions: components["schemas"]["SafetyPlanVersion"][];
        };
        /** PatientScreening */
        PatientScreening: {
            crisis_line: string;
            earlier: components["schemas"]["ScreeningEntry"][];
            latest?: components["schemas"]["Screening"] | null;
            /** Format: uuid */
            patient_id: string;
            time_zone: string;
            /** Format: int32 */
            version: number;
        };
        /** PersonRow */
        PersonRow: {
            answered: boolean;
            arrived_at?: string | null;
            away_because?: ("ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other") | null;
            craving?: number | null;
            left_at?: string | null;
            mine: boolean;
            mood?: number | null;
            my_team: boolean;
            name: string;
            /** @enum {string} */
            next_step: "see_now" | "call" | "check_in" | "ask_questions" | "check_out" | "open_chart";
            /** Format: uuid */
            patient_id: string;
            reached?: ("came" | "coming_today" | "coming_next_time" | "excused" | "wants_to_leave" | "not_reached") | null;
            safety_task_id?: string | null;
            session_ids: string[];
            source?: ("kiosk" | "staff" | "phone") | null;
            starts_at?: string | null;
            /** @enum {string} */
            state: "unsafe" | "missing" | "late" | "expected" | "arrived" | "excused" | "no_show" | "done";
            track_name: string;
        };
        /** PersonThere */
        PersonThere: {
            agreement?: ("signed_release" | "agreed" | "nothing_told") | null;
            name: string;
            relationship: string;
        };
        /** PhoneLinks */
        PhoneLinks: {
            can_send: boolean;
            has_birth_date: boolean;
            items: components["schemas"]["Link"][];
        };
        /** PhoneSetting */
        PhoneSetting: {
            /** Format: int32 */
            opens_minutes: number;
            /** Format: int32 */
            version: number;
        };
        /** Pin */
        Pin: {
            pin: string;
            /** Format: int32 */
            version: number;
        };
        /** Place */
        Place: {
            /** Format: date */
            joined_on: string;
            /** Format: uuid */
            membership_id: string;
            name: string;
            /** Format: uuid */
            patient_id: string;
            /** Format: int32 */
            version: number;
        };
        /** PlacementChange */
        PlacementChange: {
            facts: components["schemas"]["FactSaid"][];
            level: string;
        };
        /** PlacementDecision */
        PlacementDecision: {
            authorised_level?: string | null;
            /** Format: date-time */
            decided_at: string;
            /** Format: uuid */
            decided_by: string;
            decided_by_name: string;
            level: string;
            reason: string;
        };
        /** PlacementLevel */
        PlacementLevel: {
            excluded_by: components["schemas"]["Words"][];
            id: string;
            name: components["schemas"]["Words"];
            /** @enum {string} */
            state: "open" | "excluded" | "undecided";
            undecided_on: string[];
        };
        /** PlacementReason */
        PlacementReason: {
            facts: components["schemas"]["FactSaid"][];
            rule: string;
            source: string;
            words: components["schemas"]["Words"];
        };
        /** PlaceOffer */
        PlaceOffer: {
            end_reason: string;
            ended_at?: string | null;
            ended_by?: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            offered_at: string;
            offered_by?: string | null;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            starts_on: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined" | "expired" | "withdrawn";
            /** Format: uuid */
            track_id: string;
            /** Format: int32 */
            version: number;
            /** Format: uuid */
            waiting_id: string;
        };
        /** Plan */
        Plan: {
            barriers: string;
            /** Format: date-time */
            begun_at: string;
            begun_by?: string | null;
            certify_by?: string | null;
            discharge_criteria: string;
            /** Format: uuid */
            episode_id: string;
            former_id?: string | null;
            from_on?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            order_days?: number | null;
            order_minutes?: number | null;
            /** Format: uuid */
            patient_id: string;
            review_on?: string | null;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            state: "draft" | "in_force" | "superseded" | "voided";
            strengths: string;
            until_on?: string | null;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
        };
        /** PlanDraft */
        PlanDraft: {
            barriers: string;
            discharge_criteria: string;
            goals: components["schemas"]["PlanGoal"][];
            interventions: components["schemas"]["PlanIntervention"][];
            objectives: components["schemas"]["PlanObjective"][];
            order_days?: number | null;
            order_minutes?: number | null;
            problems: components["schemas"]["PlanProblem"][];
            review_on?: string | null;
            strengths: string;
        };
        /** PlanGoal */
        PlanGoal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            problem_id: string;
            words: string;
        };
        /** PlanIntervention */
        PlanIntervention: {
            /** Format: uuid */
            goal_id: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            minutes: number;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            /** @enum {string} */
            per: "week" | "month";
            staff_id?: string | null;
            /** Format: int32 */
            times: number;
            words: string;
        };
        /** PlanObjective */
        PlanObjective: {
            /** Format: uuid */
            goal_id: string;
            /** Format: uuid */
            id: string;
            target_on?: string | null;
            words: string;
        };
        /** PlanOfCare */
        PlanOfCare: {
            missing: components["schemas"]["Finding"][];
            plan: components["schemas"]["Plan"];
            says: components["schemas"]["PlanDraft"];
            signatures: components["schemas"]["PlanSignature"][];
        };
        /** PlanProblem */
        PlanProblem: {
            code: string;
            /** Format: uuid */
            id: string;
            label: string;
        };
        /** PlanReview */
        PlanReview: {
            /** Format: date */
            review_on: string;
        };
        /** PlanSignature */
        PlanSignature: {
            /** @enum {string} */
            manner: "typed" | "attested" | "refused";
            name: string;
            /** Format: date-time */
            noted_at: string;
            noted_by?: string | null;
            /** Format: int32 */
            number: number;
            reason: string;
            /** Format: date */
            signed_on: string;
            /** @enum {string} */
            signer: "patient" | "clinician" | "prescriber";
        };
        /** PlanStaff */
        PlanStaff: {
            name: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** Problem */
        Problem: {
            /** @enum {string} */
            code: "invalid" | "unauthenticated" | "forbidden" | "break_glass" | "not_found" | "conflict" | "stale" | "precondition_required" | "too_large" | "throttled" | "unavailable" | "internal";
            findings: components["schemas"]["Finding"][];
            /** Format: int32 */
            status: number;
            title: string;
            version?: number | null;
        };
        /** Program */
        Program: {
            /** Format: int32 */
            certify_days: number;
            /** Format: int32 */
            days_max: number;
            /** Format: int32 */
            days_min: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level_of_care: "withdrawal_management" | "inpatient" | "php" | "iop" | "outpatient" | "support";
            /** Format: int32 */
            minutes_max: number;
            /** Format: int32 */
            minutes_min: number;
            name: string;
            plan_before_groups: boolean;
            /** Format: int32 */
            plan_days: number;
            /** Format: int32 */
            plan_review_days: number;
            /** Format: int32 */
            review_days: number;
            /** Format: int32 */
            review_no_shows: number;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
        };
        /** ProgramFigures */
        ProgramFigures: {
            /** Format: int32 */
            admitted: number;
            benchmarks: components["schemas"]["Benchmark"][];
            completed: components["schemas"]["Counted"];
            first_score: components["schemas"]["Counted"];
            /** Format: date */
            from: string;
            instruments: components["schemas"]["InstrumentFigures"][];
            not_kept: string[];
            repeated: components["schemas"]["Counted"];
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            to: string;
        };
        /** ProgramFile */
        ProgramFile: {
            programs: components["schemas"]["FileProgram"][];
            rooms: components["schemas"]["FileRoom"][];
            site: components["schemas"]["FileSite"];
            staff?: components["schemas"]["FileStaff"][] | null;
        };
        /** ProgramMeasures */
        ProgramMeasures: {
            instruments: components["schemas"]["Offered"][];
            lines: components["schemas"]["ProtocolLine"][];
            /** Format: uuid */
            program_id: string;
            program_name: string;
            proposed: components["schemas"]["ProposedLine"][];
            /** Format: int32 */
            version: number;
        };
        /** Progress */
        Progress: {
            after: number;
            before: number;
            /** @enum {string} */
            change: "recovered" | "improved" | "unchanged" | "deteriorated";
            change_by_own?: ("recovered" | "improved" | "unchanged" | "deteriorated") | null;
            course: components["schemas"]["OnCourse"];
            own_reliable_points?: number | null;
            reliable_points: number;
            remission?: boolean | null;
            remission_below?: number | null;
            response?: boolean | null;
            response_share?: number | null;
            week: number;
        };
        /** ProposedLine */
        ProposedLine: {
            /** @enum {string} */
            for_whom: "everyone" | "mood" | "substance_use" | "trauma" | "psychosis";
            line: components["schemas"]["ProtocolLine"];
            source: string;
        };
        /** ProposedMove */
        ProposedMove: {
            /** Format: uuid */
            group_id: string;
            group_name: string;
            /** @enum {string} */
            step: "join" | "leave";
        };
        /** ProposedPerson */
        ProposedPerson: {
            /** Format: uuid */
            episode_id: string;
            hours_known: boolean;
            /** Format: int32 */
            minutes_now: number;
            /** Format: int32 */
            minutes_then: number;
            moves: components["schemas"]["ProposedMove"][];
            name: string;
            /** Format: int32 */
            order_minutes: number;
            /** Format: uuid */
            patient_id: string;
            track_name: string;
            waits: boolean;
        };
        /** ProtocolLine */
        ProtocolLine: {
            /** @enum {string} */
            answered_by: "patient" | "staff";
            at_admission: boolean;
            at_discharge: boolean;
            diagnoses: string[];
            every_days?: number | null;
            first_days?: number | null;
            first_every_days?: number | null;
            instrument: string;
            on_paper: boolean;
        };
        /** Question */
        Question: {
            alarms_from?: number | null;
            asked_when?: components["schemas"]["Condition"] | null;
            choices: components["schemas"]["AnswerChoice"][];
            id: string;
            least?: number | null;
            most?: number | null;
            stem: string;
            text: string;
        };
        /** Questionnaire */
        Questionnaire: {
            answered: string[];
            asked: string[];
            instrument: string;
            wordings: components["schemas"]["FormWords"][];
        };
        /** Questionnaires */
        Questionnaires: {
            items: components["schemas"]["Questionnaire"][];
        };
        /** RaisedAlert */
        RaisedAlert: {
            /** Format: uuid */
            alert_id: string;
            /** Format: date-time */
            raised_at: string;
            response: string;
            rule: string;
            said: string;
            /** @enum {string} */
            severity: "notify" | "low" | "moderate" | "alert" | "high";
        };
        /** Recommendation */
        Recommendation: {
            cautions: components["schemas"]["PlacementReason"][];
            changes: components["schemas"]["PlacementChange"][];
            hospital_now: boolean;
            level?: string | null;
            levels: components["schemas"]["PlacementLevel"][];
            nothing_indicated: boolean;
            questions: string[];
            reasons: components["schemas"]["PlacementReason"][];
        };
        /** RecordCheck */
        RecordCheck: {
            ended_at?: string | null;
            flaws: components["schemas"]["RecordFlaw"][];
            /** Format: int64 */
            length: number;
            /** Format: int64 */
            seen: number;
            /** Format: date-time */
            started_at: string;
            started_by: string;
            /** @enum {string} */
            state: "waiting" | "running" | "cancelling" | "done" | "cancelled" | "interrupted";
            /** Format: int32 */
            version: number;
        };
        /** RecordFlaw */
        RecordFlaw: {
            /** @enum {string} */
            kind: "missing" | "inserted" | "changed" | "cut_off" | "forgotten" | "unreadable";
            /** Format: int64 */
            number: number;
        };
        /** RecordState */
        RecordState: {
            check?: components["schemas"]["RecordCheck"] | null;
            checkpoint?: components["schemas"]["CheckpointSeen"] | null;
            /** Format: int32 */
            forged: number;
            /** Format: int64 */
            length: number;
        };
        /** Referral */
        Referral: {
            /** Format: uuid */
            id: string;
            patient_id?: string | null;
            reason: string;
            /** Format: date-time */
            received_at: string;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            source_kind: "self" | "family" | "hospital" | "php" | "provider" | "court" | "payer" | "school" | "other";
            source_name: string;
            /** @enum {string} */
            state: "to_match" | "received" | "waitlisted" | "admitted" | "declined" | "referred_out" | "voided";
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            /** Format: int32 */
            version: number;
        };
        /** ReferralDetail */
        ReferralDetail: {
            candidates: components["schemas"]["Candidate"][];
            differences: components["schemas"]["Difference"][];
            history: components["schemas"]["HistoryLine"][];
            /** Format: int32 */
            history_count: number;
            kept: components["schemas"]["KeptResource"][];
            /** Format: int32 */
            kept_count: number;
            patient?: components["schemas"]["Patient"] | null;
            referral: components["schemas"]["Referral"];
            sent?: components["schemas"]["PatientDetails"] | null;
        };
        /** Refusal */
        Refusal: {
            element: string;
            file: string;
            /** Format: int64 */
            line: number;
            reason: string;
            resource: string;
        };
        /** Release */
        Release: {
            discloser: string;
            /** Format: date */
            expires_on: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            noted_at: string;
            noted_by?: string | null;
            /** Format: uuid */
            patient_id: string;
            /** @enum {string} */
            purpose: "employment" | "school" | "court" | "other";
            purpose_words: string;
            recipient: string;
            recipient_lines: string;
            revoked_by?: string | null;
            revoked_on?: string | null;
            signed_by: string;
            /** Format: date */
            signed_on: string;
            /** Format: uuid */
            site_id: string;
            /** @enum {string} */
            told: "days" | "days_and_hours";
            /** Format: int32 */
            version: number;
        };
        /** ReleaseRow */
        ReleaseRow: {
            open: boolean;
            release: components["schemas"]["Release"];
        };
        /** Resumed */
        Resumed: {
            episode: components["schemas"]["Episode"];
            full: string[];
        };
        /** Return */
        Return: {
            groups: string[];
            /** Format: date */
            returned_on: string;
        };
        /** ReviewsWaiting */
        ReviewsWaiting: {
            /** Format: int32 */
            count: number;
        };
        /** RoleAt */
        RoleAt: {
            /** @enum {string} */
            role: "intake" | "facilitator" | "therapist" | "prescriber" | "nurse" | "case_manager" | "reviewer" | "biller" | "director" | "admin";
            site_id?: string | null;
        };
        /** RollCall */
        RollCall: {
            /** Format: int32 */
            minutes: number;
            /** @enum {string} */
            presence: "present" | "late" | "left_early" | "excused" | "no_show";
            reason?: string | null;
            reason_kind?: ("ill" | "work" | "transport" | "childcare" | "court" | "hospital" | "vacation" | "unknown" | "other") | null;
        };
        /** RollCallRow */
        RollCallRow: {
            absence?: components["schemas"]["Absence"] | null;
            arrived_at?: string | null;
            dose: components["schemas"]["WeekDose"];
            mark?: components["schemas"]["Mark"] | null;
            name: string;
            /** Format: int32 */
            open_alerts: number;
            /** Format: uuid */
            patient_id: string;
            pronouns: string;
        };
        /** Room */
        Room: {
            /** Format: int32 */
            capacity: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            site_id: string;
            /** Format: int32 */
            version: number;
        };
        /** Roster */
        Roster: {
            /** Format: int32 */
            capacity: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            group_id: string;
            items: components["schemas"]["Place"][];
            /** Format: int32 */
            taken: number;
        };
        /** SafetyLine */
        SafetyLine: {
            /** @enum {string} */
            part: "warning_signs" | "alone" | "company" | "people" | "professionals" | "surroundings";
            phone: string;
            words: string;
        };
        /** SafetyPlan */
        SafetyPlan: {
            lines: components["schemas"]["SafetyLine"][];
            reviews: components["schemas"]["SafetyPlanReview"][];
            version: components["schemas"]["SafetyPlanVersion"];
        };
        /** SafetyPlanReview */
        SafetyPlanReview: {
            /** Format: date-time */
            reviewed_at: string;
            /** Format: uuid */
            reviewed_by: string;
            reviewed_by_name: string;
        };
        /** SafetyPlanVersion */
        SafetyPlanVersion: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            saved_at: string;
            /** Format: uuid */
            saved_by: string;
            saved_by_name: string;
            void_reason?: string | null;
            voided_at?: string | null;
            voided_by_name?: string | null;
        };
        /** SafetyPlanVoid */
        SafetyPlanVoid: {
            reason: string;
        };
        /** SaidHours */
        SaidHours: {
            hours: components["schemas"]["FreeHours"][];
        };
        /** Screening */
        Screening: {
            decision?: components["schemas"]["PlacementDecision"] | null;
            entry: components["schemas"]["ScreeningEntry"];
            questions: components["schemas"]["ScreeningQuestion"][];
            recommendation: components["schemas"]["Recommendation"];
            rules_gone: boolean;
        };
        /** ScreeningEntry */
        ScreeningEntry: {
            /** Format: date-time */
            begun_at: string;
            /** Format: uuid */
            begun_by: string;
            begun_by_name: string;
            ended_at?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patient_id: string;
            referral_id?: string | null;
            rule_set_id: string;
            rule_set_sha256: string;
            /** Format: int32 */
            rule_set_version: number;
            /** Format: uuid */
            site_id: string;
            stopped_at?: string | null;
            /** Format: int32 */
            version: number;
        };
        /** ScreeningQuestion */
        ScreeningQuestion: {
            about: string;
            answers: string[];
            asked_next: boolean;
            before_all: boolean;
            contradicted: boolean;
            danger?: string | null;
            group: string;
            said: components["schemas"]["AnswerKept"][];
            suggested: components["schemas"]["Suggestion"][];
            words: components["schemas"]["Words"];
        };
        /** SecondFactor */
        SecondFactor: {
            secret: string;
            uri: string;
        };
        /** SecondFactorCode */
        SecondFactorCode: {
            code: string;
            secret: string;
        };
        /** SentDocument */
        SentDocument: {
            from?: string | null;
            id: string;
            /** Format: uuid */
            referral_id: string;
            source_name: string;
            text: string;
        };
        /** Series */
        Series: {
            bands: components["schemas"]["CourseBand"][];
            better?: ("lower" | "higher") | null;
            cut?: ("published" | "computed" | "own") | null;
            instrument: string;
            least: number;
            most: number;
            on_course?: components["schemas"]["OnCourse"] | null;
            points: components["schemas"]["CoursePoint"][];
            progress?: components["schemas"]["Progress"] | null;
            signal?: ("worse" | "not_on_track" | "no_change") | null;
            title: string;
        };
        /** SessionCancel */
        SessionCancel: {
            reason: string;
            /** @enum {string} */
            scope: "this_one" | "this_and_following";
        };
        /** SessionCard */
        SessionCard: {
            cancel_reason?: string | null;
            /** Format: date-time */
            ends_at: string;
            facilitators: string[];
            /** Format: uuid */
            group_id: string;
            group_name: string;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            minutes: number;
            /** @enum {string} */
            modality: "process_group" | "cbt_skills" | "dbt_skills" | "psychoeducation" | "relapse_prevention" | "individual" | "family_therapy" | "family_education" | "medication" | "case_management" | "support_group" | "mindfulness" | "art" | "music" | "outdoor" | "nutrition_exercise";
            patient_id?: string | null;
            room_name: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "scheduled" | "cancelled";
            telehealth_link?: string | null;
            /** Format: uuid */
            track_id: string;
            track_name: string;
            /** Format: int32 */
            version: number;
        };
        /** SessionCards */
        SessionCards: {
            items: components["schemas"]["SessionCard"][];
        };
        /** SessionMove */
        SessionMove: {
            /** Format: date */
            held_on: string;
            reason?: string | null;
            /** Format: uuid */
            room_id: string;
            /** Format: hh:mm */
            starts: string;
        };
        /** SessionRestore */
        SessionRestore: {
            to?: components["schemas"]["SessionMove"] | null;
        };
        /** SessionRow */
        SessionRow: {
            /** Format: int32 */
            arrived: number;
            /** Format: int32 */
            expected: number;
            /** Format: int32 */
            marked: number;
            mine: boolean;
            session: components["schemas"]["SessionCard"];
            /** @enum {string} */
            state: "to_come" | "running" | "to_mark" | "marked" | "cancelled";
        };
        /** SessionSheet */
        SessionSheet: {
            rows: components["schemas"]["RollCallRow"][];
            session: components["schemas"]["SessionCard"];
        };
        /** Setup */
        Setup: {
            file: components["schemas"]["ProgramFile"];
            /** Format: int32 */
            version: number;
        };
        /** SetupChange */
        SetupChange: {
            file: components["schemas"]["ProgramFile"];
            /** Format: date */
            from: string;
        };
        /** Share */
        Share: {
            high: number;
            low: number;
            rate: number;
        };
        /** Sheet */
        Sheet: {
            administration: components["schemas"]["Administration"];
            alerts: components["schemas"]["RaisedAlert"][];
            answers: components["schemas"]["StoredAnswer"][];
            asked: string[];
            asks_next?: string | null;
            findings: components["schemas"]["Finding"][];
            scores: components["schemas"]["ShownScore"][];
            title: string;
        };
        /** ShortRow */
        ShortRow: {
            admitted_on?: string | null;
            chance?: number | null;
            dose: components["schemas"]["WeekDose"];
            /** Format: int32 */
            minutes_away: number;
            name: string;
            /** Format: uuid */
            patient_id: string;
            track_name: string;
        };
        /** ShownScore */
        ShownScore: {
            band: string;
            least: number;
            most: number;
            part: boolean;
            said: string;
            score: string;
            value?: number | null;
        };
        /** ShowRate */
        ShowRate: {
            days: components["schemas"]["DayTurnout"][];
            /** Format: date */
            from: string;
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            to: string;
            tracks: components["schemas"]["TrackTurnout"][];
            turnout: components["schemas"]["Turnout"];
        };
        /** Side */
        Side: {
            holdings: components["schemas"]["Holding"][];
            identifiers: components["schemas"]["Identifier"][];
            open_stay: boolean;
            patient: components["schemas"]["Patient"];
        };
        /** SignIn */
        SignIn: {
            code?: string | null;
            organization?: string | null;
            password: string;
            username: string;
        };
        /** SignLine */
        SignLine: {
            /** Format: uuid */
            patient_id: string;
            /** Format: int32 */
            version: number;
        };
        /** SignNotes */
        SignNotes: {
            alike_seen?: boolean | null;
            /** Format: int32 */
            narrative_version: number;
            notes: components["schemas"]["SignLine"][];
            password?: string | null;
        };
        /** SignPlan */
        SignPlan: {
            name: string;
        };
        /** SignVisit */
        SignVisit: {
            password?: string | null;
        };
        /** SilentKiosk */
        SilentKiosk: {
            name: string;
            /** Format: date-time */
            seen_at: string;
        };
        /** Site */
        Site: {
            crisis_line: string;
            /** Format: uuid */
            id: string;
            name: string;
            time_zone: string;
            /** Format: int32 */
            version: number;
        };
        /** SiteDue */
        SiteDue: {
            patients: components["schemas"]["PatientDue"][];
            /** Format: uuid */
            site_id: string;
            /** Format: date */
            today: string;
        };
        /** SiteList */
        SiteList: {
            items: components["schemas"]["Site"][];
            next?: string | null;
        };
        /** SourceSpeed */
        SourceSpeed: {
            /** @enum {string} */
            source_kind: "self" | "family" | "hospital" | "php" | "provider" | "court" | "payer" | "school" | "other";
            speed: components["schemas"]["Speed"];
        };
        /** Speed */
        Speed: {
            /** Format: int32 */
            counted: number;
            median_minutes?: number | null;
            /** Format: int32 */
            reached: number;
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            within_goal: number;
        };
        /** Staff */
        Staff: {
            active: boolean;
            family_name: string;
            given_name: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            version: number;
        };
        /** StaffCard */
        StaffCard: {
            active: boolean;
            /** Format: int32 */
            appointments_to_come: number;
            credentials: components["schemas"]["Credential"][];
            family_name: string;
            given_name: string;
            /** Format: uuid */
            id: string;
            in_reach: boolean;
            leads: string[];
            roles: components["schemas"]["RoleAt"][];
            /** Format: int32 */
            sessions_to_come: number;
            /** Format: int32 */
            version: number;
            way_in?: components["schemas"]["WayIn"] | null;
        };
        /** StaffCards */
        StaffCards: {
            items: components["schemas"]["StaffCard"][];
        };
        /** StaffContact */
        StaffContact: {
            email: string;
            phone: string;
            /** Format: int32 */
            version: number;
        };
        /** StaffDetails */
        StaffDetails: {
            family_name: string;
            given_name: string;
            roles: components["schemas"]["RoleAt"][];
        };
        /** StaffingGap */
        StaffingGap: {
            away_until?: string | null;
            credential_needed?: ("independent" | "supervised" | "paraprofessional" | "trainee") | null;
            group_name: string;
            /** Format: date */
            held_on: string;
            lapsed_kind?: string | null;
            lapsed_on?: string | null;
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            staff_id: string;
            staff_name: string;
        };
        /** StaffingGaps */
        StaffingGaps: {
            items: components["schemas"]["StaffingGap"][];
        };
        /** StaffList */
        StaffList: {
            items: components["schemas"]["Staff"][];
            next?: string | null;
        };
        /** StoredAnswer */
        StoredAnswer: {
            /** Format: date-time */
            answered_at: string;
            item: string;
            /** Format: int32 */
            milliseconds: number;
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            reply: "value" | "skipped" | "refused";
            value?: number | null;
        };
        /** Stretch */
        Stretch: {
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            program_id: string;
            reason: string;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            track_id: string;
            until_on?: string | null;
        };
        /** Substitute */
        Substitute: {
            away_until?: string | null;
            credential?: string | null;
            name: string;
            outside_hours: boolean;
            /** Format: uuid */
            staff_id: string;
            taken_by?: string | null;
        };
        /** Substitutes */
        Substitutes: {
            items: components["schemas"]["Substitute"][];
        };
        /** Substitution */
        Substitution: {
            reason?: string | null;
            /** Format: uuid */
            staff_id: string;
            /** Format: uuid */
            substitute_id: string;
        };
        /** Suggestion */
        Suggestion: {
            about: string;
            answer: string;
            words: string;
        };
        /** Summary */
        Summary: {
            absences: components["schemas"]["Absence"][];
            banner: components["schemas"]["Banner"];
            check_ins: components["schemas"]["CheckIn"][];
            check_outs: components["schemas"]["CheckOut"][];
            coming: components["schemas"]["SessionCard"][];
            conditions: components["schemas"]["HistoryLine"][];
            contacts: components["schemas"]["Contact"][];
            held_groups: string[];
            medications: components["schemas"]["HistoryLine"][];
            open_tasks: components["schemas"]["Task"][];
            open_until?: string | null;
            past_weeks: components["schemas"]["WeekDose"][];
            path: components["schemas"]["PathLine"][];
            this_week?: components["schemas"]["WeekDose"] | null;
            waiting_groups: string[];
        };
        /** SuppliedText */
        SuppliedText: {
            instrument: string;
            language: string;
            /** Format: int32 */
            version: number;
            words: components["schemas"]["Worded"][];
        };
        /** TakeBack */
        TakeBack: {
            reason: string;
        };
        /** TakeBackDocument */
        TakeBackDocument: {
            reason: string;
        };
        /** Task */
        Task: {
            about_on?: string | null;
            alert_id?: string | null;
            closed_at?: string | null;
            closed_by?: string | null;
            /** Format: date-time */
            due_at: string;
            ended_as?: ("came" | "coming_today" | "coming_next_time" | "excused" | "wants_to_leave" | "not_reached") | null;
            /** Format: uuid */
            id: string;
            instrument?: string | null;
            /** @enum {string} */
            kind: "safety_check" | "outreach" | "review" | "offer_expired" | "return_due" | "plan_missing" | "plan_review" | "plan_certification" | "safety_plan" | "off_track" | "aid_step";
            needs_license: boolean;
            no_shows?: number | null;
            outcome: string;
            owner_id?: string | null;
            patient_id?: string | null;
            /** Format: uuid */
            site_id: string;
            step: string;
            /** Format: int32 */
            version: number;
            within_days?: number | null;
        };
        /** TaskRow */
        TaskRow: {
            my_team: boolean;
            patient_name: string;
            task: components["schemas"]["Task"];
        };
        /** TeamCandidate */
        TeamCandidate: {
            name: string;
            /** @enum {string} */
            role: "therapist" | "prescriber" | "nurse" | "case_manager";
            /** Format: uuid */
            staff_id: string;
        };
        /** TeamChange */
        TeamChange: {
            changes: components["schemas"]["TeamStep"][];
            /** Format: date */
            from_on: string;
        };
        /** TeamMember */
        TeamMember: {
            /** Format: date */
            from_on: string;
            name: string;
            /** @enum {string} */
            role: "therapist" | "prescriber" | "nurse" | "case_manager";
            /** Format: uuid */
            staff_id: string;
            until_on?: string | null;
            works_here: boolean;
        };
        /** TeamStep */
        TeamStep: {
            /** @enum {string} */
            role: "therapist" | "prescriber" | "nurse" | "case_manager";
            staff_id?: string | null;
        };
        /** TelehealthChange */
        TelehealthChange: {
            link?: string | null;
        };
        /** TemplateSlot */
        TemplateSlot: {
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            group_id: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            minutes: number;
            /** Format: int32 */
            starts_at_minute: number;
            until_on?: string | null;
            /** Format: int32 */
            weekday: number;
        };
        /** TimelinePage */
        TimelinePage: {
            items: components["schemas"]["Moment"][];
            next?: string | null;
        };
        /** Track */
        Track: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            program_id: string;
            /** Format: int32 */
            version: number;
        };
        /** TrackSeats */
        TrackSeats: {
            /** Format: int32 */
            free: number;
            groups: components["schemas"]["GroupSeats"][];
            name: string;
            /** Format: uuid */
            program_id: string;
            /** Format: uuid */
            track_id: string;
            /** Format: int32 */
            waiting: number;
        };
        /** TrackTurnout */
        TrackTurnout: {
            days: components["schemas"]["DayTurnout"][];
            /** Format: uuid */
            track_id: string;
            track_name: string;
            turnout: components["schemas"]["Turnout"];
        };
        /** Transfer */
        Transfer: {
            carried_out_at?: string | null;
            /** Format: uuid */
            episode_id: string;
            /** Format: uuid */
            from_program_id: string;
            /** Format: uuid */
            from_site_id: string;
            /** Format: uuid */
            from_track_id: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            moved_on: string;
            /** Format: date-time */
            noted_at: string;
            noted_by?: string | null;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** Format: uuid */
            to_program_id: string;
            /** Format: uuid */
            to_site_id: string;
            /** Format: uuid */
            to_track_id: string;
            /** Format: int32 */
            version: number;
            void_reason: string;
            voided_at?: string | null;
        };
        /** Turnout */
        Turnout: {
            /** Format: int32 */
            came: number;
            /** Format: int32 */
            excused: number;
            /** Format: int32 */
            no_show: number;
            /** Format: int32 */
            scheduled: number;
            showing?: components["schemas"]["Share"] | null;
            /** Format: int32 */
            unmarked: number;
        };
        /** UndoDischarge */
        UndoDischarge: {
            reason: string;
        };
        /** UndoMerge */
        UndoMerge: {
            reason: string;
        };
        /** VisitChoices */
        VisitChoices: {
            drafts: components["schemas"]["VisitDraftLine"][];
            forms: components["schemas"]["FormName"][];
            /** Format: date */
            today: string;
        };
        /** VisitDraft */
        VisitDraft: {
            answers: components["schemas"]["PartAnswer"][];
            form_id: string;
            goal_id?: string | null;
            held_on?: string | null;
            minutes?: number | null;
        };
        /** VisitDraftLine */
        VisitDraftLine: {
            author: string;
            /** Format: date */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "group" | "individual" | "intake" | "medication" | "case_management" | "family" | "skills" | "activity" | "crisis";
        };
        /** VisitNote */
        VisitNote: {
            answers: components["schemas"]["PartAnswer"][];
            asks_password: boolean;
            contacts: components["schemas"]["KnownContact"][];
            form: components["schemas"]["NoteForm"];
            forms: components["schemas"]["NoteForm"][];
            goals: components["schemas"]["Goal"][];
            last?: components["schemas"]["LastNote"] | null;
            note: components["schemas"]["Note"];
            person?: components["schemas"]["RollCallRow"] | null;
            session?: components["schemas"]["SessionCard"] | null;
            /** Format: int32 */
            version: number;
            written_by: string;
        };
        /** Void */
        Void: {
            reason: string;
        };
        /** VoidAdministration */
        VoidAdministration: {
            reason: string;
        };
        /** VoidContactEntry */
        VoidContactEntry: {
            reason: string;
        };
        /** VoidPlan */
        VoidPlan: {
            reason: string;
        };
        /** VoidVisit */
        VoidVisit: {
            reason: string;
        };
        /** WaitFigures */
        WaitFigures: {
            median_days_to_place?: number | null;
            median_days_waiting?: number | null;
            /** Format: int32 */
            placed: number;
            /** Format: int32 */
            waiting: number;
            /** Format: int32 */
            within_days: number;
        };
        /** Waiting */
        Waiting: {
            /** Format: date-time */
            added_at: string;
            added_by?: string | null;
            /** @enum {string} */
            band: "routine" | "soon" | "urgent";
            end_reason: string;
            ended_as?: ("admitted" | "declined" | "referred_out" | "mistake") | null;
            ended_at?: string | null;
            /** Format: uuid */
            episode_id: string;
            expected_on?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patient_id: string;
            reason: string;
            /** @enum {string} */
            reason_kind: "no_place" | "coverage" | "other_care" | "transport" | "own_wish" | "other";
            /** Format: uuid */
            referral_id: string;
            /** Format: uuid */
            site_id: string;
            /** Format: uuid */
            track_id: string;
            /** Format: int32 */
            version: number;
        };
        /** WaitingRow */
        WaitingRow: {
            bands: components["schemas"]["BandEntry"][];
            /** Format: int32 */
            days_waiting: number;
            groups: string[];
            name: string;
            next: boolean;
            offer?: components["schemas"]["PlaceOffer"] | null;
            offered_groups: string[];
            /** @enum {string} */
            step: "offer" | "record_answer" | "admit";
            track_name: string;
            waiting: components["schemas"]["Waiting"];
        };
        /** Waitlist */
        Waitlist: {
            figures: components["schemas"]["WaitFigures"];
            items: components["schemas"]["WaitingRow"][];
            /** Format: date-time */
            now: string;
            /** Format: int32 */
            offer_hours: number;
            /** Format: uuid */
            site_id: string;
            tracks: components["schemas"]["TrackSeats"][];
        };
        /** Wall */
        Wall: {
            counts: components["schemas"]["Counts"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            now: string;
            people: components["schemas"]["WallPerson"][];
            sessions: components["schemas"]["SessionRow"][];
            time_zone: string;
        };
        /** WallPerson */
        WallPerson: {
            initials: string;
            starts_at?: string | null;
            /** @enum {string} */
            state: "unsafe" | "missing" | "late" | "expected" | "arrived" | "excused" | "no_show" | "done";
        };
        /** WayIn */
        WayIn: {
            disabled: boolean;
            has_password: boolean;
            invited_until?: string | null;
            second_factor: boolean;
            /** Format: uuid */
            staff_id: string;
            username: string;
        };
        /** WeekBoard */
        WeekBoard: {
            closures: components["schemas"]["Closure"][];
            rooms: components["schemas"]["Room"][];
            sessions: components["schemas"]["BoardSession"][];
            staff: components["schemas"]["BoardPerson"][];
        };
        /** WeekDose */
        WeekDose: {
            /** Format: int32 */
            days: number;
            /** Format: int32 */
            days_ordered: number;
            /** Format: int32 */
            days_scheduled: number;
            /** Format: int32 */
            days_short: number;
            /** Format: int32 */
            minutes: number;
            /** Format: int32 */
            minutes_ordered: number;
            /** Format: int32 */
            minutes_scheduled: number;
            /** Format: int32 */
            minutes_short: number;
            /** Format: date */
            week: string;
        };
        /** WeekProposal */
        WeekProposal: {
            /** Format: date */
            from_on: string;
            items: components["schemas"]["ProposedPerson"][];
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            seed: number;
            /** Format: uuid */
            site_id: string;
        };
        /** WeekTaken */
        WeekTaken: {
            /** Format: int32 */
            joined: number;
            /** Format: int32 */
            left: number;
        };
        /** Welcome */
        Welcome: {
            demo: boolean;
            password: string;
            usernames: string[];
        };
        /** WhoComes */
        WhoComes: {
            /** Format: int32 */
            born_day: number;
            /** Format: int32 */
            born_year: number;
            phone_key: string;
        };
        /** Wish */
        Wish: {
            expected_on?: string | null;
            groups: string[];
            reason?: string | null;
            /** @enum {string} */
            reason_kind: "no_place" | "coverage" | "other_care" | "transport" | "own_wish" | "other";
            /** Format: uuid */
            track_id: string;
        };
        /** With */
        With: {
            name: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** WithdrawOffer */
        WithdrawOffer: {
            reason: string;
        };
        /** Worded */
        Worded: {
            id: string;
            text: string;
        };
        /** Words */
        Words: {
            en: string;
            es: string;
        };
        /** WorkHours */
        WorkHours: {
            /** Format: hh:mm */
            ends: string;
            /** Format: hh:mm */
            starts: string;
            /** Format: int32 */
            weekday: number;
        };
    };
    responses: {
        /** @description It was not done, and why. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
        IdempotencyKey: string;
        /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The version, for a later If-Match. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_absences_absence_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                absence: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBack"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_account_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_account_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_account_calendar_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_account_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_account_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffContact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_account_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_account_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_account_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_administrations_administration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                administration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_administrations_administration_answers_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                administration: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_administrations_administration_finish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                administration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_administrations_administration_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                administration: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidAdministration"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_appointments_appointment_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                appointment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCancel"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_appointments_appointment_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                appointment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentMoved"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_audit_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_audit_check_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_audit_events: {
        parameters: {
            query?: {
                before?: string;
                clock?: string;
                from?: string;
                kind?: "looked" | "changed" | "denied" | "signed_in" | "break_glass";
                patient?: string;
                site?: string;
                staff?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_audit_events_export: {
        parameters: {
            query?: {
                clock?: string;
                from?: string;
                kind?: "looked" | "changed" | "denied" | "signed_in" | "break_glass";
                patient?: string;
                site?: string;
                staff?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_audit_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_board: {
        parameters: {
            query: {
                from: string;
                site: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_break_glass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_break_glass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpening"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_break_glass_opening_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                opening: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningReview"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_break_glass_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsWaiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_calendars_token_stepwell_ics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar; charset=utf-8": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_calls_to_make: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsToMake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_check_ins: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_check_ins_check_in_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_check_outs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckOut"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckOut"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_closures: {
        parameters: {
            query: {
                from?: string;
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_closures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClosure"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_closures_closure_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                closure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_contact_entries_entry_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidContactEntry"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_devices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledDevice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_devices_device_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_diagnoses: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagnoses"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duplicates: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_discharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Discharge"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Episode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_discharge_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDischarge"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resumed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Episode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_transfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransfer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_episodes_episode_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                episode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Void"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Episode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_first_contact: {
        parameters: {
            query: {
                from: string;
                site: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_groups_group_members: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Join"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_groups_group_roster: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_guest_seats_guest_seat_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                guest_seat: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBack"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestSeat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hours_at_risk: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursAtRisk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_imports_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports_import_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_imports_import_parts_part: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                import: string;
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPart"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_imports_import_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_instruments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedInstruments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_instruments_instrument: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Form"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_instruments_instrument_text: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppliedText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_instruments_instrument_text: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewText"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppliedText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_invitations_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_kiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskSite"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_kiosk_arrivals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KioskPin"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_kiosk_arrivals_check_in_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Farewell"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_kiosk_arrivals_check_in_check_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Parting"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Farewell"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_kiosk_arrivals_check_in_questionnaires: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questionnaires"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_kiosk_arrivals_check_in_questionnaires_instrument_answers_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
                instrument: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTaken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_kiosk_arrivals_by_birth_date: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KioskBirthDate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskFinds"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_kiosk_arrivals_by_choice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KioskChosen"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_live: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events, each of which says this as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveEvent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_memberships_membership_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                membership: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leave"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_merges_merge_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                merge: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMerge"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notes_due: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueNotes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notes_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notes_note_addenda: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddendum"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notes_note_cosign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notices_notice_give_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notices_notice_try_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_offers_offer_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_offers_offer_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawOffer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_organization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_outreach_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outreach"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_outreach_task_attempts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttempt"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outreach"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_outreach_task_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["End"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outreach"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients: {
        parameters: {
            query: {
                after?: string;
                q?: string;
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Patient"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_absences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_administrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdministration"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_admission: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Admission"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Episode"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_appointments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_appointments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_appointments_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Choices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_availability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientAvailability"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_availability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidHours"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientAvailability"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_calendar_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_care_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareTeam"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_care_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareTeam"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_contact_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_contact_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactConsent"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_contacts_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                contact: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_decision_aids: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAid"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientOutcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_documents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocument"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_documents_document_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                document: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_documents_document_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_documents_document_keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                document: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_documents_document_parts_part: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                document: string;
                part: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentPart"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_documents_document_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                document: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackDocument"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_dose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekDose"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_duplicates_other: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                other: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_duplicates_other_distinct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                other: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_letters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLetter"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_letters_letter_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_make_ups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MakeUps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_make_ups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuestSeat"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestSeat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_measures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientMeasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_notes: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_outcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientOutcomes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_outreach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outreach"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_phone_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_phone_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoneLink"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_phone_links_link_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                link: string;
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_pin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pin"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_pin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pin"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_plans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientPlans"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_plans: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_releases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRelease"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_releases_release_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_safety_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientSafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_patients_patient_safety_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSafetyPlan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientSafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_safety_plan_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientSafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_safety_plan_versions_safety_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                safety_plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_safety_plan_versions_safety_plan_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
                safety_plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyPlanVoid"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientSafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_screening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientScreening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_screening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginScreening"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientScreening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_screening_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFactAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientScreening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_screening_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientScreening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_screenings_screening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
                screening: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_timeline: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_patients_patient_visit_notes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_patients_patient_visit_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisitNote"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Door"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_phone_arrivals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoComes"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrival"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_phone_arrivals_check_in_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Farewell"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_phone_arrivals_check_in_questionnaires: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_in: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questionnaires"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_phone_arrivals_check_in_questionnaires_instrument_answers_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                check_in: string;
                instrument: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerTaken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_plans_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_plans_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDraft"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_plans_plan_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanReview"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_plans_plan_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignPlan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_plans_plan_signatures: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanSignature"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_plans_plan_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidPlan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_program_outcomes: {
        parameters: {
            query: {
                from: string;
                site: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programs: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programs_program_measures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramMeasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_programs_program_measures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProtocol"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramMeasures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_programs_program_note_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_programs_program_note_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteSettingsChoice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_referrals: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_referrals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReferral"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_referrals_referral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_referrals_referral_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLog"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_referrals_referral_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactEntry"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_referrals_referral_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decline"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_referrals_referral_match: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Match"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_referrals_referral_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                referral: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWaiting"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_session_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_session_end_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sessions: {
        parameters: {
            query: {
                from: string;
                site: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCards"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions_session_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCancel"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancelled"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sessions_session_lines_patient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineWords"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sessions_session_marks_patient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                patient: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollCall"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mark"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions_session_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sessions_session_narrative: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NarrativeWords"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Narrative"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sessions_session_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sessions_session_places: {
        parameters: {
            query?: {
                day?: string;
                room?: string;
                starts?: string;
            };
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherPlaces"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions_session_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRestore"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sessions_session_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions_session_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignNotes"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sessions_session_substitute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Substitution"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sessions_session_substitutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitutes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sessions_session_telehealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelehealthChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_setup_examples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Examples"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_show_rate: {
        parameters: {
            query: {
                from: string;
                site: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowRate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sites: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramFile"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Established"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_kiosk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sites_site_kiosk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKioskSetting"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_letterhead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letterhead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sites_site_letterhead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterheadWords"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letterhead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_measures_due: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sites_site_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoneSetting"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_setup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_sites_site_setup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Established"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sites_site_setup_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sites_site_setup_rehearsal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Established"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sites_site_week_proposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskWeek"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sites_site_week_proposal_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptedWeek"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekTaken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_staff_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_staff_staff_availability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_staff_staff_availability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_staff_staff_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_staff_staff_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffContact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_credentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_staff_staff_credentials_credential: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                credential: string;
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_second_factor_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_staff_staff_sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                staff: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_staff_cards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCards"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_staffing_gaps: {
        parameters: {
            query: {
                from: string;
                site: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingGaps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tasks_task_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Close"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_today: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_transfers_transfer_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Void"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resumed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_visit_notes_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_visit_notes_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitDraft"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_visit_notes_note_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignVisit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_visit_notes_note_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidVisit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_waiting_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                waiting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_waiting_waiting_band: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                waiting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BandMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_waiting_waiting_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                waiting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndWaiting"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_waiting_waiting_offers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your own name for this request. Sent again under the same name it is done only once, and answered as it was then. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the version you mean to change. Needed for whatever exists already: without it the answer is 428, with an older one 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                waiting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlaceOffer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_waitlist: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waitlist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_wall: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wall"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_welcome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Welcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
