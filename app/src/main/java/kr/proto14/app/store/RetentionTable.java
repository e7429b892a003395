package kr.proto14.app.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * Drops what nobody needs any more. What a sealed version rests on is never dropped: an input is
 * recognised by its raw answer, which the sealing has noted.
 */
public final class RetentionTable {
  private final Handle handle;

  RetentionTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Drops answers met last before a moment that told nothing new: no round, odds, claim, answer of
   * a language model or lasting fault refers to them, and no sealed version.
   */
  public int routineAnswers(Instant before) {
    return update(
        """
        DELETE FROM raw_answer WHERE last_met_at < :before
          AND NOT EXISTS (SELECT 1 FROM prediction_input i WHERE i.raw = raw_answer.hash)
          AND NOT EXISTS (SELECT 1 FROM result_claim c WHERE c.raw = raw_answer.hash)
          AND hash NOT IN (SELECT r.raw FROM round_snapshot r)
          AND hash NOT IN (SELECT o.raw FROM odds o)
          AND hash NOT IN (SELECT m.raw FROM margin_line m)
          AND NOT EXISTS
            (SELECT 1 FROM panel_answer p WHERE raw_answer.hash IN (p.raw, p.question))
          AND NOT EXISTS (SELECT 1 FROM incident f WHERE f.evidence = raw_answer.hash)
        """,
        before);
  }

  /** Drops runs that started before a moment. */
  public int runs(Instant before) {
    return update("DELETE FROM job_run WHERE started_at < :before", before);
  }

  /** Drops slots that were due before a moment and are accounted for. */
  public int slots(Instant before) {
    return update(
        "DELETE FROM slot WHERE due_at < :before AND state NOT IN ('PLANNED', 'RUNNING')", before);
  }

  /** Drops times in which nothing ran that ended before a moment. */
  public int outages(Instant before) {
    return update("DELETE FROM outage WHERE to_at < :before", before);
  }

  /** Drops requests to run that were made before a moment, answered or not. */
  public int runRequests(Instant before) {
    return update("DELETE FROM run_request WHERE requested_at < :before", before);
  }

  /** Drops daemons that gave no sign of life since a moment. */
  public int nodes(Instant before) {
    return update("DELETE FROM node WHERE beat_at < :before", before);
  }

  /** Drops faults that were over before a moment. */
  public int incidents(Instant before) {
    return update("DELETE FROM incident WHERE closed_at < :before", before);
  }

  /** Drops the counts of days before that of a moment. */
  public int sourceDays(LocalDate before) {
    return handle
        .createUpdate("DELETE FROM source_day WHERE day < :before")
        .bind("before", before.toString())
        .execute();
  }

  /** Takes the pictures out of messages delivered before a moment; the rows stay. */
  public int pictures(Instant before) {
    return update(
        "UPDATE outbox SET picture = NULL"
            + " WHERE state = 'SENT' AND sent_at < :before AND picture IS NOT NULL",
        before);
  }

  /**
   * Takes the texts out of messages delivered before a moment; their keys still prevent doubles.
   */
  public int texts(Instant before) {
    return update(
        "UPDATE outbox SET body = ''"
            + " WHERE state = 'SENT' AND sent_at < :before AND body <> '' AND picture IS NULL",
        before);
  }

  /**
   * Takes texts and pictures out of messages that could not be delivered until a moment: every
   * delivery reads what is undelivered, and a chat that is gone for years must not fill the memory.
   */
  public int deadTexts(Instant before) {
    return update(
        "UPDATE outbox SET body = '', picture = NULL"
            + " WHERE state = 'DEAD' AND deadline < :before AND body <> ''",
        before);
  }

  /**
   * Thins the snapshots of settled rounds whose sale ended before a moment: the first, the last,
   * the last one of each who told it, and those a sealed version rests on stay.
   */
  public int snapshots(Instant before) {
    return update(
        """
        DELETE FROM round_snapshot WHERE sale_end < :before
          AND EXISTS (SELECT 1 FROM settlement s WHERE s.pool = round_snapshot.pool
                      AND s.year = round_snapshot.year AND s.number = round_snapshot.number)
          AND EXISTS (SELECT 1 FROM round_snapshot f WHERE f.pool = round_snapshot.pool
                      AND f.year = round_snapshot.year AND f.number = round_snapshot.number
                      AND f.id < round_snapshot.id)
          AND EXISTS (SELECT 1 FROM round_snapshot l WHERE l.pool = round_snapshot.pool
                      AND l.year = round_snapshot.year AND l.number = round_snapshot.number
                      AND l.provenance = round_snapshot.provenance AND l.id > round_snapshot.id
                      AND l.recorded_at >= round_snapshot.recorded_at)
          AND NOT EXISTS (SELECT 1 FROM prediction_input i WHERE i.raw = round_snapshot.raw)
        """,
        before);
  }

  /**
   * Thins the odds and the lines of fixtures that began before a moment: the first, the last, and
   * those a sealed version rests on stay.
   */
  public int odds(Instant before) {
    return threeWay(before) + lines(before);
  }

  private int lines(Instant before) {
    return update(
        """
        DELETE FROM margin_line WHERE kick_off < :before
          AND EXISTS (SELECT 1 FROM margin_line f WHERE f.home_id = margin_line.home_id
                      AND f.away_id = margin_line.away_id AND f.kick_off = margin_line.kick_off
                      AND f.id < margin_line.id)
          AND EXISTS (SELECT 1 FROM margin_line l WHERE l.home_id = margin_line.home_id
                      AND l.away_id = margin_line.away_id AND l.kick_off = margin_line.kick_off
                      AND l.id > margin_line.id AND l.recorded_at >= margin_line.recorded_at)
          AND NOT EXISTS (SELECT 1 FROM prediction_input i WHERE i.raw = margin_line.raw)
        """,
        before);
  }

  private int threeWay(Instant before) {
    return update(
        """
        DELETE FROM odds WHERE kick_off < :before
          AND EXISTS (SELECT 1 FROM odds f WHERE f.sport = odds.sport
                      AND f.home_id = odds.home_id AND f.away_id = odds.away_id
                      AND f.kick_off = odds.kick_off AND f.id < odds.id)
          AND EXISTS (SELECT 1 FROM odds l WHERE l.sport = odds.sport
                      AND l.home_id = odds.home_id AND l.away_id = odds.away_id
                      AND l.kick_off = odds.kick_off AND l.id > odds.id
                      AND l.recorded_at >= odds.recorded_at)
          AND NOT EXISTS (SELECT 1 FROM prediction_input i WHERE i.raw = odds.raw)
        """,
        before);
  }

  private int update(String sql, Instant before) {
    return handle.createUpdate(sql).bind("before", before.toEpochMilli()).execute();
  }
}
