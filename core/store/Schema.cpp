// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Schema.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// No column holds a NIK, a resident's name or a picture in clear: `label`, `body` and `detail` are
/// ciphertext, `tag` is a keyed hash.
Migration firstVersion()
{
    return {
        1,
        {
            uR"(CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at INTEGER NOT NULL)
                    WITHOUT ROWID)"_s,
            uR"(CREATE TABLE operator(id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,
                    is_disabled INTEGER NOT NULL, created_at INTEGER NOT NULL, mac BLOB NOT NULL) WITHOUT ROWID)"_s,
            uR"(CREATE TABLE login_throttle(bucket TEXT PRIMARY KEY, failures INTEGER NOT NULL,
                    wait_ms INTEGER NOT NULL, until_utc INTEGER NOT NULL, until_monotonic INTEGER NOT NULL,
                    boot_id TEXT NOT NULL) WITHOUT ROWID)"_s,
            uR"(CREATE TABLE visit(id BLOB PRIMARY KEY NOT NULL, service TEXT NOT NULL, state INTEGER NOT NULL,
                    opened_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, operator TEXT NOT NULL,
                    step TEXT NOT NULL, label BLOB NOT NULL, packet BLOB, finished_steps INTEGER NOT NULL,
                    exceptions INTEGER NOT NULL, draft_key BLOB))"_s,
            u"CREATE INDEX visit_by_time ON visit(opened_at, id)"_s,
            u"CREATE INDEX visit_by_state ON visit(state, opened_at, id)"_s,
            uR"(CREATE TABLE visit_event(visit BLOB NOT NULL REFERENCES visit(id), seq INTEGER NOT NULL,
                    body BLOB NOT NULL, PRIMARY KEY(visit, seq)) WITHOUT ROWID)"_s,
            uR"(CREATE TABLE visit_attachment(visit BLOB NOT NULL REFERENCES visit(id), tag BLOB NOT NULL,
                    body BLOB NOT NULL, PRIMARY KEY(visit, tag)))"_s,
            uR"(CREATE TABLE nik_index(tag BLOB NOT NULL, visit BLOB NOT NULL REFERENCES visit(id),
                    PRIMARY KEY(tag, visit)) WITHOUT ROWID)"_s,
            uR"(CREATE TABLE packet(id BLOB PRIMARY KEY NOT NULL, seq INTEGER NOT NULL UNIQUE,
                    epoch BLOB NOT NULL, visit BLOB NOT NULL REFERENCES visit(id), service TEXT NOT NULL,
                    operator TEXT NOT NULL, created_at INTEGER NOT NULL, size INTEGER NOT NULL,
                    digest BLOB NOT NULL, hub_key TEXT NOT NULL, audit_head BLOB NOT NULL,
                    audit_count INTEGER NOT NULL))"_s,
            uR"(CREATE TABLE packet_body(packet BLOB PRIMARY KEY NOT NULL REFERENCES packet(id),
                    body BLOB NOT NULL))"_s,
            uR"(CREATE TABLE outbox(packet BLOB PRIMARY KEY NOT NULL REFERENCES packet(id),
                    seq INTEGER NOT NULL UNIQUE, state INTEGER NOT NULL, tries INTEGER NOT NULL,
                    next_try_at INTEGER NOT NULL, last_error TEXT NOT NULL, updated_at INTEGER NOT NULL))"_s,
            u"CREATE INDEX outbox_by_state ON outbox(state, seq)"_s,
            uR"(CREATE TABLE review_copy(packet BLOB PRIMARY KEY NOT NULL REFERENCES packet(id),
                    body BLOB NOT NULL, keep_until INTEGER))"_s,
            uR"(CREATE TABLE audit(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, monotonic INTEGER NOT NULL,
                    boot_id TEXT NOT NULL, operator TEXT NOT NULL, event TEXT NOT NULL, visit BLOB,
                    detail BLOB NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL))"_s,
            u"CREATE INDEX audit_by_visit ON audit(visit, seq) WHERE visit IS NOT NULL"_s,
            uR"(CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN
                    SELECT RAISE(ABORT, 'audit is append-only'); END)"_s,
            uR"(CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN
                    SELECT RAISE(ABORT, 'audit is append-only'); END)"_s,
            uR"(CREATE TABLE device_event(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, device TEXT NOT NULL,
                    role TEXT NOT NULL, event TEXT NOT NULL, severity INTEGER NOT NULL, detail TEXT NOT NULL))"_s,
            u"CREATE INDEX device_event_by_device ON device_event(device, at)"_s,
        }};
}

/// What a second person has to look at, what must not be touched, and what went wrong with people's data.
/// `detail`, `decision` and `reason` are ciphertext.
Migration secondVersion()
{
    return {
        2,
        {
            uR"(CREATE TABLE approval(id INTEGER PRIMARY KEY, visit BLOB NOT NULL REFERENCES visit(id),
                    kind TEXT NOT NULL, asked_by TEXT NOT NULL, asked_at INTEGER NOT NULL, detail BLOB NOT NULL,
                    state INTEGER NOT NULL, decided_by TEXT NOT NULL, decided_at INTEGER, decision BLOB NOT NULL))"_s,
            u"CREATE INDEX approval_by_state ON approval(state, id)"_s,
            u"CREATE INDEX approval_by_visit ON approval(visit)"_s,
            uR"(CREATE TABLE hold(visit BLOB PRIMARY KEY NOT NULL REFERENCES visit(id), since INTEGER NOT NULL,
                    operator TEXT NOT NULL, reason BLOB NOT NULL))"_s,
            uR"(CREATE TABLE breach(id INTEGER PRIMARY KEY, known_at INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
                    operator TEXT NOT NULL, kind TEXT NOT NULL, closed_at INTEGER, detail BLOB NOT NULL))"_s,
            // What waits to be removed is found without reading every row.
            u"CREATE INDEX review_copy_by_end ON review_copy(keep_until) WHERE keep_until IS NOT NULL"_s,
        }};
}

/// One bit turned over is found. A twin is an index that holds its table's rows a second time: SQLite's
/// integrity_check compares the two, so that no program has to keep sums. Left out is only what has a seal of
/// its own (`body`, `label`, `draft_key`, all of `audit`). And the end of the audit log, signed: a log that
/// was cut off does not reach it.
Migration thirdVersion()
{
    return {
        3,
        {
            u"CREATE INDEX setting_twin ON setting(key, value, updated_at)"_s,
            u"CREATE INDEX operator_twin ON operator(id, name, role, is_disabled, created_at, mac)"_s,
            uR"(CREATE INDEX login_throttle_twin ON login_throttle(bucket, failures, wait_ms, until_utc,
                    until_monotonic, boot_id))"_s,
            uR"(CREATE INDEX visit_twin ON visit(id, service, state, opened_at, updated_at, operator, step, packet,
                    finished_steps, exceptions))"_s,
            u"CREATE INDEX nik_index_twin ON nik_index(visit, tag)"_s,
            uR"(CREATE INDEX packet_twin ON packet(id, seq, epoch, visit, service, operator, created_at, size,
                    digest, hub_key, audit_head, audit_count))"_s,
            uR"(CREATE INDEX outbox_twin ON outbox(packet, seq, state, tries, next_try_at, last_error,
                    updated_at))"_s,
            u"CREATE INDEX review_copy_twin ON review_copy(packet, keep_until)"_s,
            u"CREATE INDEX device_event_twin ON device_event(id, at, device, role, event, severity, detail)"_s,
            uR"(CREATE INDEX approval_twin ON approval(id, visit, kind, asked_by, asked_at, detail, state,
                    decided_by, decided_at, decision))"_s,
            u"CREATE INDEX hold_twin ON hold(visit, since, operator, reason)"_s,
            u"CREATE INDEX breach_twin ON breach(id, known_at, recorded_at, operator, kind, closed_at, detail)"_s,
            uR"(CREATE TABLE audit_head(id INTEGER PRIMARY KEY CHECK(id = 1), seq INTEGER NOT NULL,
                    hash BLOB NOT NULL, signature BLOB NOT NULL))"_s,
            // Signed at the next login: the key is not here.
            u"INSERT INTO audit_head SELECT 1, seq, hash, X'' FROM audit ORDER BY seq DESC LIMIT 1"_s,
        }};
}

/// What was once found about the log itself is asked for at every login, in a log of any length. The events
/// stand in AuditTable.cpp too. And codes that were accepted, as keyed hashes: none is taken twice.
Migration fourthVersion()
{
    return {
        4,
        {uR"(CREATE INDEX audit_mark ON audit(event, seq)
                    WHERE event IN ('audit_cut_found', 'older_copy_found', 'epoch_renewed', 'breach_opened',
                                    'login_failures'))"_s,
         u"CREATE TABLE used_payload(digest BLOB PRIMARY KEY NOT NULL, visit BLOB NOT NULL REFERENCES visit(id), at INTEGER NOT NULL)"_s,
         u"CREATE INDEX used_payload_twin ON used_payload(digest, visit, at)"_s,
         u"CREATE INDEX used_payload_by_time ON used_payload(at)"_s}};
}

/// Digital identities that were activated here or are to be. `tag` is a keyed hash, `body` ciphertext; the
/// districts say where, not who.
Migration fifthVersion()
{
    return {
        5,
        {uR"(CREATE TABLE ikd_account(id INTEGER PRIMARY KEY, tag BLOB NOT NULL UNIQUE,
                    visit BLOB NOT NULL REFERENCES visit(id), state INTEGER NOT NULL, since INTEGER NOT NULL,
                    due TEXT NOT NULL, served_at TEXT NOT NULL, domicile TEXT NOT NULL,
                    outsider INTEGER NOT NULL, contacted_at INTEGER, contacted_by TEXT NOT NULL,
                    request INTEGER NOT NULL, body BLOB NOT NULL))"_s,
         u"CREATE INDEX ikd_account_by_state ON ikd_account(state, due, id)"_s,
         uR"(CREATE INDEX ikd_account_twin ON ikd_account(id, tag, visit, state, since, due, served_at, domicile,
                    outsider, contacted_at, contacted_by, request, body))"_s}};
}

/// More of the rows that are asked for at every login, in a log of any length: whose passphrase was changed
/// when, what came back from the mirror.
Migration sixthVersion()
{
    return {6, {u"DROP INDEX audit_mark"_s, uR"(CREATE INDEX audit_mark ON audit(event, seq)
                    WHERE event IN ('audit_cut_found', 'older_copy_found', 'older_keys_found', 'epoch_renewed',
                                    'breach_opened', 'login_failures', 'operator_added', 'passphrase_changed',
                                    'operator_disabled', 'station_rebuilt', 'packet_restored'))"_s}};
}

} // namespace

const std::vector<Migration> &stationMigrations()
{
    static const std::vector<Migration> migrations{firstVersion(),  secondVersion(), thirdVersion(),
                                                   fourthVersion(), fifthVersion(),  sixthVersion()};
    return migrations;
}

} // namespace loket
