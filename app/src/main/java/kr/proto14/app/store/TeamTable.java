package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Doubt;
import kr.proto14.app.history.team.How;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamLinks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Teams and what names mean; append-only. */
public final class TeamTable implements TeamLinks {
  private final Handle handle;

  TeamTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<KnownTeam> teams(Instant asOf) {
    return handle
        .createQuery(
            "SELECT id, sport, name FROM team WHERE recorded_at <= :asOf ORDER BY recorded_at, id")
        .bind("asOf", asOf.toEpochMilli())
        .map(
            (rows, context) ->
                new KnownTeam(rows.getString(1), sport(rows.getString(2)), rows.getString(3)))
        .list();
  }

  @Override
  public List<TeamLink> links(Instant asOf) {
    return handle
        .createQuery(
            """
            SELECT sport, source, scope, name, team, score, known_at, recorded_at, how
            FROM team_link WHERE known_at <= :asOf AND recorded_at <= :asOf
            ORDER BY recorded_at, id
            """)
        .bind("asOf", asOf.toEpochMilli())
        .map(
            (rows, context) ->
                new TeamLink(
                    name(rows),
                    rows.getString(5),
                    How.valueOf(rows.getString(9).toUpperCase(Locale.ROOT)),
                    rows.getDouble(6),
                    Instant.ofEpochMilli(rows.getLong(7)),
                    Instant.ofEpochMilli(rows.getLong(8))))
        .list();
  }

  /** When the newest link of those recorded until a moment was recorded. */
  public Optional<Instant> newestLink(Instant moment) {
    return handle
        .createQuery("SELECT MAX(recorded_at) FROM team_link WHERE recorded_at <= :moment")
        .bind("moment", moment.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public List<PendingName> pending(Instant asOf) {
    return handle
        .createQuery(
            """
            SELECT sport, source, scope, name, team, score, known_at, recorded_at, doubt, evidence
            FROM team_guess WHERE known_at <= :asOf AND recorded_at <= :asOf
            ORDER BY recorded_at, id
            """)
        .bind("asOf", asOf.toEpochMilli())
        .map(
            (rows, context) ->
                new PendingName(
                    name(rows),
                    rows.getString(5),
                    rows.getDouble(6),
                    Doubt.valueOf(rows.getString(9).toUpperCase(Locale.ROOT)),
                    rows.getString(10),
                    Instant.ofEpochMilli(rows.getLong(7)),
                    Instant.ofEpochMilli(rows.getLong(8))))
        .list();
  }

  @Override
  public void add(Lesson lesson, Instant recordedAt) {
    addTeams(lesson.teams(), recordedAt);
    addLinks(lesson.links());
    addPending(lesson.pending());
  }

  private void addTeams(List<KnownTeam> teams, Instant recordedAt) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO team (id, sport, name, recorded_at)
            VALUES (:id, :sport, :name, :recordedAt)
            ON CONFLICT (id) DO NOTHING
            """);
    for (KnownTeam team : teams) {
      batch
          .bind("id", team.id())
          .bind("sport", team.sport().code())
          .bind("name", team.name())
          .bind("recordedAt", recordedAt.toEpochMilli())
          .add();
    }
    execute(batch);
  }

  private void addLinks(List<TeamLink> links) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO team_link (sport, source, scope, name, team, how, score, known_at,
                                   recorded_at)
            VALUES (:sport, :source, :scope, :name, :team, :how, :score, :knownAt, :recordedAt)
            """);
    for (TeamLink link : links) {
      bind(batch, link.name())
          .bind("team", link.team())
          .bind("how", link.how().key())
          .bind("score", link.score())
          .bind("knownAt", Times.knownAt(link.knownAt(), link.recordedAt()))
          .bind("recordedAt", link.recordedAt().toEpochMilli())
          .add();
    }
    execute(batch);
  }

  private void addPending(List<PendingName> guesses) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO team_guess (sport, source, scope, name, team, score, doubt, evidence,
                                    known_at, recorded_at)
            VALUES (:sport, :source, :scope, :name, :team, :score, :doubt, :evidence, :knownAt,
                    :recordedAt)
            """);
    for (PendingName guess : guesses) {
      bind(batch, guess.name())
          .bind("team", guess.team())
          .bind("score", guess.score())
          .bind("doubt", guess.doubt().key())
          .bind("evidence", guess.evidence())
          .bind("knownAt", Times.knownAt(guess.knownAt(), guess.recordedAt()))
          .bind("recordedAt", guess.recordedAt().toEpochMilli())
          .add();
    }
    execute(batch);
  }

  private static PreparedBatch bind(PreparedBatch batch, SourceName name) {
    return batch
        .bind("sport", name.sport().code())
        .bind("source", name.source())
        .bind("scope", name.scope())
        .bind("name", name.name());
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static SourceName name(ResultSet row) throws SQLException {
    return new SourceName(
        sport(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
  }

  private static Sport sport(String code) {
    return Sport.of(code).orElseThrow();
  }
}
