package kr.proto14.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.RoundId;
import org.jdbi.v3.core.Handle;

/** What sources said of how matches ended; append-only. */
public final class ClaimTable {
  private final Handle handle;

  ClaimTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds a claim unless its source said the same by that sign before; a first silence is none.
   *
   * @return whether it was new
   */
  public boolean add(RoundId round, Claim claim, Instant recordedAt) {
    String said = SaidText.write(claim.said());
    Optional<String> last = last(round, claim);
    boolean known = last.map(said::equals).orElse(claim.said() instanceof Said.Nothing);
    if (known) {
      return false;
    }
    handle
        .createUpdate(
            """
            INSERT INTO result_claim (pool, year, number, match_no, source, sign, said, known_at,
                                      recorded_at, raw)
            VALUES (:pool, :year, :number, :match, :source, :sign, :said, :knownAt,
                    :recordedAt, :raw)
            """)
        .bindMap(RoundKey.of(round))
        .bind("match", claim.match())
        .bind("source", claim.source())
        .bind("sign", claim.sign().name())
        .bind("said", said)
        .bind("knownAt", Times.knownAt(claim.knownAt(), recordedAt))
        .bind("recordedAt", recordedAt.toEpochMilli())
        .bind("raw", claim.raw())
        .execute();
    return true;
  }

  private Optional<String> last(RoundId round, Claim claim) {
    return handle
        .createQuery(
            """
            SELECT said FROM result_claim
            WHERE pool = :pool AND year = :year AND number = :number AND match_no = :match
              AND source = :source AND sign = :sign
            ORDER BY id DESC LIMIT 1
            """)
        .bindMap(RoundKey.of(round))
        .bind("match", claim.match())
        .bind("source", claim.source())
        .bind("sign", claim.sign().name())
        .mapTo(String.class)
        .findOne();
  }

  /** The last claim by each sign of each source about each match of a round. */
  public List<Recorded> standing(RoundId round) {
    return handle
        .createQuery(
            """
            SELECT match_no, source, sign, said, known_at, recorded_at, raw FROM result_claim
            WHERE id IN (SELECT MAX(id) FROM result_claim
                         WHERE pool = :pool AND year = :year AND number = :number
                         GROUP BY match_no, source, sign)
            ORDER BY match_no, source, sign
            """)
        .bindMap(RoundKey.of(round))
        .map((rows, context) -> recorded(rows))
        .list();
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        new Claim(
            row.getInt(1),
            row.getString(2),
            Claim.Sign.valueOf(row.getString(3)),
            SaidText.read(row.getString(4)),
            Instant.ofEpochMilli(row.getLong(5)),
            row.getString(7)),
        Instant.ofEpochMilli(row.getLong(6)));
  }

  /**
   * A stored claim.
   *
   * @param claim what was said
   * @param recordedAt when we first heard it, unchanged since
   */
  public record Recorded(Claim claim, Instant recordedAt) {}
}
