-- SPDX-License-Identifier: GPL-3.0-or-later
-- Loket's hub, version 1: tables, rights and the functions that stations call. Applied by `loketctl hub init` in one transaction, as
-- a role that may create roles, on PostgreSQL 15 or newer with pgcrypto (Debian: postgresql, which brings postgresql-contrib).
--
-- A station is a login role with a client certificate. It reads its own rows and no bodies, and writes through functions alone:
-- they run as the owner, take the station from session_user and nothing from the caller about who it is.

CREATE EXTENSION IF NOT EXISTS pgcrypto;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'loket_owner') THEN
        CREATE ROLE loket_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'loket_station') THEN
        CREATE ROLE loket_station NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'loket_adb') THEN
        CREATE ROLE loket_adb NOLOGIN;
    END IF;
END $$;
GRANT loket_owner TO CURRENT_USER;

CREATE SCHEMA loket AUTHORIZATION loket_owner;
REVOKE ALL ON SCHEMA loket FROM public;
GRANT USAGE ON SCHEMA loket TO loket_station, loket_adb;
SET LOCAL ROLE loket_owner;
SET LOCAL search_path = loket, pg_temp;

-- ---- tables

CREATE TABLE meta (
    only_row bool PRIMARY KEY DEFAULT true CHECK (only_row),
    version int NOT NULL,
    name text NOT NULL DEFAULT '',                  -- of the office, as stations show it
    backed_up_until timestamptz                     -- everything received before lies on a second medium
);
INSERT INTO meta (version) VALUES (1);

CREATE TABLE station (
    role_name name PRIMARY KEY,
    station_id text NOT NULL UNIQUE CHECK (station_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$'),
    public_key bytea CHECK (octet_length(public_key) = 32), -- Ed25519: signs its packets; it makes the key itself, see enroll()
    receipt_key bytea NOT NULL DEFAULT public.gen_random_bytes(32) CHECK (octet_length(receipt_key) = 32),
    certificate bytea,                              -- SHA-256 of the client certificate
    certificate_ends_at timestamptz,
    profile jsonb NOT NULL DEFAULT '{}',
    is_active bool NOT NULL DEFAULT true,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    revoked_at timestamptz,
    revoked_why text,
    -- What it said of itself when it was last here.
    seen_at timestamptz, epoch uuid, max_seq bigint, unsent int, oldest_unsent_at timestamptz,
    audit_head bytea, audit_count bigint, program text, clock_offset_ms bigint
);

-- One row for ever, also when the body has moved on: the packet's UUID is what makes sending twice harmless.
CREATE TABLE packet (
    station name NOT NULL REFERENCES station,
    packet_id uuid NOT NULL,
    epoch uuid NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    service text NOT NULL,
    hub_key_id text NOT NULL,
    size int NOT NULL CHECK (size > 0),
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    supersedes uuid,
    audit_head bytea,
    audit_count bigint,
    created_at timestamptz NOT NULL,                -- by the station's clock
    received_at timestamptz NOT NULL,
    month date NOT NULL,                            -- where its parts are
    came_by text NOT NULL DEFAULT 'network' CHECK (came_by IN ('network', 'bundle', 'hub')),
    PRIMARY KEY (station, packet_id),
    UNIQUE (station, epoch, seq)
);
CREATE INDEX packet_received ON packet (received_at);

-- Announced and not accepted yet.
CREATE TABLE incoming (
    station name NOT NULL REFERENCES station,
    packet_id uuid NOT NULL,
    size int NOT NULL CHECK (size > 0 AND size <= 16777216),
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    month date NOT NULL DEFAULT date_trunc('month', clock_timestamp())::date,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (station, packet_id)
);

-- Bodies stay as the parts in which they came: putting them together would write everything twice (measured: 2.17 bytes of WAL for
-- each byte). One partition a month, so that old months can be moved or dropped at once.
CREATE TABLE part (
    month date NOT NULL,
    station name NOT NULL,
    packet_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 0 AND no < 1024),
    body bytea NOT NULL CHECK (octet_length(body) <= 131072),
    PRIMARY KEY (month, station, packet_id, no)
) PARTITION BY RANGE (month);
ALTER TABLE part ALTER body SET STORAGE EXTERNAL;   -- sealed: nothing to compress
CREATE TABLE part_other PARTITION OF part DEFAULT;  -- nobody has made the month's yet: nothing is refused for that

-- Two packets under one number, or two bodies under one id: a person looks at it, nothing is thrown away.
CREATE TABLE conflict (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station name NOT NULL REFERENCES station,
    packet_id uuid NOT NULL,
    epoch uuid NOT NULL,
    seq bigint NOT NULL,
    digest bytea NOT NULL,
    reason text NOT NULL CHECK (reason IN ('other_digest', 'other_packet')),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    settled_at timestamptz,
    settled_how text,
    UNIQUE (station, packet_id, digest)
);

-- What became of a record, as the centre says it; see status_codes.json.
CREATE TABLE status (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station name NOT NULL,
    packet_id uuid NOT NULL,
    code text NOT NULL,
    note text NOT NULL DEFAULT '',
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (station, packet_id) REFERENCES packet
);
CREATE INDEX status_of_station ON status (station, n);

-- Keys that packets are sealed to, each signed by the root that lies in a safe: a station believes the root, not this table.
CREATE TABLE hub_key (
    key_id text PRIMARY KEY,
    public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
    not_before timestamptz NOT NULL,
    not_after timestamptz,
    revoked_at timestamptz,
    root_signature bytea NOT NULL CHECK (octet_length(root_signature) = 64)
);

-- Settings, targets, rosters: what the office gives its stations. The newest of a kind and name holds.
CREATE TABLE master (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    station name REFERENCES station,                -- NULL = every station
    kind text NOT NULL,
    name text NOT NULL DEFAULT '',
    value jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- ---- who is asking

CREATE FUNCTION me() RETURNS name LANGUAGE sql STABLE AS $$ SELECT session_user::name $$;

-- The station's own row, or an error that its program knows: a certificate that still lets in is not enough.
CREATE FUNCTION active_station() RETURNS station
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    found_row station;
BEGIN
    SELECT * INTO found_row FROM station WHERE role_name = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'unknown_station' USING ERRCODE = 'LK001';
    ELSIF NOT found_row.is_active THEN
        RAISE EXCEPTION 'revoked_station' USING ERRCODE = 'LK002';
    END IF;
    RETURN found_row;
END $$;

-- ---- receipts

-- What is signed: a text, so that any program can say what it checked. HMAC with a key that this station alone has: see
-- docs/decisions/receipts-by-hmac.md.
CREATE FUNCTION receipt_text(station_id text, packet_id uuid, digest bytea, received_at timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT 'loket-receipt-1' || E'\n' || station_id || E'\n' || packet_id::text || E'\n' || encode(digest, 'hex') || E'\n' ||
           (extract(epoch FROM received_at) * 1000)::bigint::text
$$;

CREATE FUNCTION receipt_mac(of_station name, of_packet uuid) RETURNS bytea
LANGUAGE sql STABLE SET search_path = loket, pg_temp AS $$
    SELECT public.hmac(convert_to(receipt_text(s.station_id, p.packet_id, p.digest, p.received_at), 'UTF8'), s.receipt_key, 'sha256')
    FROM packet p JOIN station s ON s.role_name = p.station
    WHERE p.station = of_station AND p.packet_id = of_packet
$$;

-- ---- a session

-- First of all. `max_seq` above the station's own means that the station is an older copy of itself.
CREATE FUNCTION hello(p_epoch uuid, p_max_seq bigint, p_unsent int, p_oldest_unsent timestamptz, p_audit_head bytea,
                      p_audit_count bigint, p_program text, p_now timestamptz,
                      OUT hub_now timestamptz, OUT hub_version int, OUT hub_name text, OUT max_seq bigint,
                      OUT backed_up_until timestamptz, OUT last_status bigint, OUT last_master bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
BEGIN
    hub_now := clock_timestamp();
    SELECT m.version, m.name, m.backed_up_until INTO hub_version, hub_name, backed_up_until FROM meta m;
    SELECT max(p.seq) INTO max_seq FROM packet p WHERE p.station = mine.role_name AND p.epoch = p_epoch;
    SELECT max(s.n) INTO last_status FROM status s WHERE s.station = mine.role_name;
    SELECT max(m.n) INTO last_master FROM master m WHERE m.station IS NULL OR m.station = mine.role_name;
    UPDATE station s
    SET seen_at = hub_now, epoch = p_epoch, max_seq = p_max_seq, unsent = p_unsent, oldest_unsent_at = p_oldest_unsent,
        audit_head = p_audit_head, audit_count = p_audit_count, program = left(p_program, 60),
        clock_offset_ms = least(greatest(extract(epoch FROM p_now - hub_now) * 1000, -9e15), 9e15)::bigint
    WHERE s.role_name = mine.role_name;
END $$;

-- The key that verifies this station's packets: the first that it names holds. False: another one stands here, and only an
-- administrator takes it away (a station that was made anew).
CREATE FUNCTION enroll(p_public_key bytea) RETURNS bool
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
BEGIN
    UPDATE station s SET public_key = p_public_key WHERE s.role_name = mine.role_name AND s.public_key IS NULL;
    RETURN FOUND OR mine.public_key = p_public_key;
END $$;

-- Which of these the hub has: a hub that was put back from yesterday's backup has fewer than it gave receipts for.
CREATE FUNCTION known(p_ids uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
BEGIN
    RETURN QUERY SELECT p.packet_id FROM packet p WHERE p.station = mine.role_name AND p.packet_id = ANY (p_ids);
END $$;

-- Announces a packet; gives the parts that are here already.
CREATE FUNCTION begin_packet(p_id uuid, p_size int, p_digest bytea) RETURNS SETOF int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
    announced incoming;
    waiting bigint;
BEGIN
    INSERT INTO incoming (station, packet_id, size, digest) VALUES (mine.role_name, p_id, p_size, p_digest)
    ON CONFLICT DO NOTHING;
    SELECT * INTO announced FROM incoming i WHERE i.station = mine.role_name AND i.packet_id = p_id FOR UPDATE;
    IF announced.digest <> p_digest OR announced.size <> p_size THEN
        RAISE EXCEPTION 'other_body' USING ERRCODE = 'LK003';
    END IF;
    -- One station cannot fill the disk of all with what it never finishes.
    SELECT coalesce(sum(i.size), 0) INTO waiting FROM incoming i WHERE i.station = mine.role_name;
    IF waiting > 536870912 THEN
        RAISE EXCEPTION 'too_much_unfinished' USING ERRCODE = 'LK004';
    END IF;
    RETURN QUERY SELECT q.no FROM part q
                 WHERE q.month = announced.month AND q.station = mine.role_name AND q.packet_id = p_id ORDER BY q.no;
END $$;

-- One part, its own transaction. The same again changes nothing. False: not announced (any more).
CREATE FUNCTION put_part(p_id uuid, p_no int, p_body bytea) RETURNS bool
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
    at_month date;
BEGIN
    -- Shared with accept(), which takes the row away: no part can land after it.
    SELECT i.month INTO at_month FROM incoming i
    WHERE i.station = mine.role_name AND i.packet_id = p_id AND p_no >= 0 AND p_no < (i.size + 131071) / 131072 FOR KEY SHARE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO part (month, station, packet_id, no, body) VALUES (at_month, mine.role_name, p_id, p_no, p_body)
    ON CONFLICT DO NOTHING;
    RETURN true;
END $$;

-- For accept(): OK | DUP | MISSING | BADHASH | CONFLICT, of a station that is given. Only the owner may call it.
CREATE FUNCTION accept_for(mine name, p_id uuid, p_epoch uuid, p_seq bigint, p_service text, p_hub_key text, p_size int,
                           p_digest bytea, p_created timestamptz, p_supersedes uuid, p_audit_head bytea, p_audit_count bigint,
                           p_came_by text) RETURNS text
LANGUAGE plpgsql SET search_path = loket, pg_temp AS $$
DECLARE
    old packet;
    announced incoming;
    whole bytea;
    why text;
BEGIN
    SELECT * INTO announced FROM incoming i WHERE i.station = mine AND i.packet_id = p_id FOR UPDATE;
    SELECT * INTO old FROM packet p WHERE p.station = mine AND p.packet_id = p_id;
    IF FOUND AND old.digest = p_digest THEN
        DELETE FROM incoming i WHERE i.station = mine AND i.packet_id = p_id;
        RETURN 'DUP';
    END IF;
    IF old.packet_id IS NOT NULL THEN
        why := 'other_digest';
    ELSE
        IF announced.packet_id IS NULL OR announced.digest <> p_digest THEN
            RETURN 'MISSING';
        END IF;
        SELECT string_agg(q.body, ''::bytea ORDER BY q.no) INTO whole FROM part q
        WHERE q.month = announced.month AND q.station = mine AND q.packet_id = p_id;
        IF whole IS NULL OR octet_length(whole) < p_size THEN
            RETURN 'MISSING';
        END IF;
        IF octet_length(whole) <> p_size OR sha256(whole) <> p_digest THEN
            DELETE FROM part q WHERE q.month = announced.month AND q.station = mine AND q.packet_id = p_id;
            RETURN 'BADHASH';
        END IF;
        INSERT INTO packet (station, packet_id, epoch, seq, service, hub_key_id, size, digest, supersedes, audit_head, audit_count,
                            created_at, received_at, month, came_by)
        VALUES (mine, p_id, p_epoch, p_seq, p_service, p_hub_key, p_size, p_digest, p_supersedes, p_audit_head, p_audit_count,
                p_created, date_trunc('milliseconds', clock_timestamp()), announced.month, p_came_by)
        ON CONFLICT DO NOTHING;
        IF FOUND THEN
            DELETE FROM incoming i WHERE i.station = mine AND i.packet_id = p_id;
            INSERT INTO status (station, packet_id, code) VALUES (mine, p_id, 'RECEIVED_AT_HUB');
            RETURN 'OK';
        END IF;
        why := 'other_packet'; -- its number is another's
    END IF;
    INSERT INTO conflict (station, packet_id, epoch, seq, digest, reason) VALUES (mine, p_id, p_epoch, p_seq, p_digest, why)
    ON CONFLICT DO NOTHING;
    RETURN 'CONFLICT';
END $$;
REVOKE ALL ON FUNCTION accept_for FROM public;

CREATE FUNCTION accept(p_id uuid, p_epoch uuid, p_seq bigint, p_service text, p_hub_key text, p_size int, p_digest bytea,
                       p_created timestamptz, p_supersedes uuid, p_audit_head bytea, p_audit_count bigint,
                       OUT verdict text, OUT received_at timestamptz, OUT mac bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    mine station := active_station();
BEGIN
    verdict := accept_for(mine.role_name, p_id, p_epoch, p_seq, p_service, p_hub_key, p_size, p_digest, p_created, p_supersedes,
                          p_audit_head, p_audit_count, 'network');
    IF verdict IN ('OK', 'DUP') THEN
        SELECT p.received_at INTO received_at FROM packet p WHERE p.station = mine.role_name AND p.packet_id = p_id;
        mac := receipt_mac(mine.role_name, p_id);
    END IF;
END $$;

-- ---- what an administrator does

CREATE FUNCTION add_station(p_role name, p_station_id text, p_certificate bytea, p_ends timestamptz, p_profile jsonb) RETURNS bytea
LANGUAGE plpgsql SET search_path = loket, pg_temp AS $$
DECLARE
    made bytea;
BEGIN
    INSERT INTO station (role_name, station_id, certificate, certificate_ends_at, profile)
    VALUES (p_role, p_station_id, p_certificate, p_ends, p_profile) RETURNING receipt_key INTO made;
    RETURN made;
END $$;

-- The receipts of before stay as they were given: a station keeps its old key until it has let go of all that they were for.
CREATE FUNCTION renew_station(p_role name, p_certificate bytea, p_ends timestamptz, p_made_anew bool) RETURNS bytea
LANGUAGE plpgsql SET search_path = loket, pg_temp AS $$
DECLARE
    made bytea;
BEGIN
    UPDATE station s
    SET certificate = p_certificate, certificate_ends_at = p_ends, receipt_key = public.gen_random_bytes(32),
        is_active = true, revoked_at = NULL, revoked_why = NULL,
        public_key = CASE WHEN p_made_anew THEN NULL ELSE s.public_key END
    WHERE s.role_name = p_role RETURNING s.receipt_key INTO made;
    RETURN made;
END $$;

-- Makes the months' partitions before they are wanted, and removes what was begun and never finished. Nightly.
CREATE FUNCTION maintain(p_keep_days int DEFAULT 30, OUT made int, OUT removed bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    at_month date := date_trunc('month', clock_timestamp())::date;
    name text;
    gone int;
BEGIN
    SET LOCAL lock_timeout = '5s'; -- a dead client's session may hold the table: tomorrow is soon enough
    made := 0;
    removed := 0;
    FOR i IN 1 .. 3 LOOP -- the present one is in part_other, if nobody was in time
        name := 'part_' || to_char(at_month + make_interval(months => i), 'YYYY_MM');
        IF to_regclass('loket.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE loket.%I PARTITION OF loket.part FOR VALUES FROM (%L) TO (%L)', name,
                           at_month + make_interval(months => i), at_month + make_interval(months => i + 1));
            made := made + 1;
        END IF;
    END LOOP;
    WITH old AS (
        DELETE FROM incoming i
        WHERE i.begun_at < clock_timestamp() - make_interval(days => greatest(p_keep_days, 1))
          AND NOT EXISTS (SELECT FROM conflict c
                          WHERE c.station = i.station AND c.packet_id = i.packet_id AND c.settled_at IS NULL)
        RETURNING i.station, i.packet_id, i.month)
    DELETE FROM part q USING old
    WHERE q.month = old.month AND q.station = old.station AND q.packet_id = old.packet_id
      AND NOT EXISTS (SELECT FROM packet p WHERE p.station = q.station AND p.packet_id = q.packet_id);
    GET DIAGNOSTICS gone = ROW_COUNT;
    removed := gone;
END $$;

-- ---- rights

ALTER TABLE station ENABLE ROW LEVEL SECURITY;
ALTER TABLE packet ENABLE ROW LEVEL SECURITY;
ALTER TABLE status ENABLE ROW LEVEL SECURITY;
ALTER TABLE conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE master ENABLE ROW LEVEL SECURITY;
ALTER TABLE incoming ENABLE ROW LEVEL SECURITY;
ALTER TABLE part ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON packet FOR SELECT TO loket_station USING (station = session_user);
CREATE POLICY own ON status FOR SELECT TO loket_station USING (station = session_user);
CREATE POLICY own ON conflict FOR SELECT TO loket_station USING (station = session_user);
CREATE POLICY own ON master FOR SELECT TO loket_station USING (station IS NULL OR station = session_user);
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['station', 'packet', 'status', 'conflict', 'master', 'incoming', 'part'] LOOP
        EXECUTE format('CREATE POLICY office ON loket.%I TO loket_adb USING (true) WITH CHECK (true)', one);
    END LOOP;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM public;
GRANT SELECT ON packet, status, conflict, master, hub_key TO loket_station;
GRANT EXECUTE ON FUNCTION me, active_station, hello, enroll, known, begin_packet, put_part, accept TO loket_station;
GRANT SELECT, INSERT, UPDATE ON station, packet, incoming, conflict, hub_key, meta TO loket_adb;
GRANT SELECT, INSERT ON part, status, master TO loket_adb;
GRANT DELETE ON incoming TO loket_adb;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA loket TO loket_adb;
