package kr.proto14.app.source.betman;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ResultSource.Results;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Score;

/** The result page of a pool as claims about the matches of the round that was asked for. */
final class PoolClaims {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Pattern VOID = Pattern.compile("특례|적특|취소|무효|중단");
  private static final Map<String, Outcome> LABELS =
      Map.of("승", Outcome.HOME, "무", Outcome.MIDDLE, "5", Outcome.MIDDLE, "패", Outcome.AWAY);

  /** The site's own word for a result that is still open. */
  private static final String UNDECIDED = "미정";

  private final Round round;
  private final PoolResults page;
  private final List<Claim> claims = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  private PoolClaims(Round round, PoolResults page) {
    this.round = round;
    this.page = page;
  }

  /**
   * What a page says of a round; a row of another match or day is refused and counted, and so is a
   * sign of unknown meaning, which is kept as it was written.
   */
  static Results of(Round round, PoolResults page) {
    PoolClaims reading = new PoolClaims(round, page);
    page.matches().forEach(reading::read);
    return new Results(reading.claims, reading.refused());
  }

  private void read(PoolResult row) {
    Match match = round.matches().get(row.number() - 1);
    if (!names(match.home().name(), row.homeName())
        || !names(match.away().name(), row.awayName())) {
      refusals.add("another match");
    } else if (row.kickOff().filter(at -> !day(at).equals(day(match.kickOff()))).isPresent()) {
      refusals.add("another day");
    } else {
      code(row).ifPresent(said -> add(row, Sign.CODE, said));
      score(row).ifPresent(said -> add(row, Sign.SCORE, said));
    }
  }

  private void add(PoolResult row, Sign sign, Said said) {
    if (said instanceof Said.Unclear(String text) && !text.endsWith(UNDECIDED)) {
      refusals.add("unknown meaning (" + text + ")");
    }
    claims.add(new Claim(row.number(), BetmanSource.NAME, sign, said, page.knownAt(), page.raw()));
  }

  private static Optional<Said> code(PoolResult row) {
    if (row.code().isEmpty()) {
      return Optional.empty();
    }
    int code = row.code().getAsInt();
    String label = row.label().strip();
    Outcome labelled = LABELS.get(label);
    if (labelled != null) {
      return Optional.of(new Said.Ended(labelled));
    }
    if (VOID.matcher(label).find()) {
      return Optional.of(new Said.Voided(label));
    }
    Outcome usual = ResultReader.USUAL_CODES.get(code);
    return Optional.of(
        usual != null && label.isEmpty()
            ? new Said.Ended(usual)
            : new Said.Unclear(String.format(Locale.ROOT, "%d %s", code, label).strip()));
  }

  private Optional<Said> score(PoolResult row) {
    OptionalInt home = row.homeScore();
    OptionalInt away = row.awayScore();
    if (home.isEmpty() || away.isEmpty() || !isPlayed(row)) {
      return Optional.empty();
    }
    int h = home.getAsInt();
    int a = away.getAsInt();
    if (round.id().pool() == Pool.SOCCER) {
      return Optional.of(new Said.Scored(new Score.MaybeExtended(h, a)));
    }
    return Optional.of(
        h == a
            ? new Said.Unclear(String.format(Locale.ROOT, "%d:%d", h, a))
            : new Said.Scored(new Score.Final(h, a)));
  }

  /** Where the match is void or open, the numbers beside it are placeholders. */
  private static boolean isPlayed(PoolResult row) {
    return code(row).filter(said -> !(said instanceof Said.Ended)).isEmpty();
  }

  private List<Fault> refused() {
    if (refusals.isEmpty()) {
      return List.of();
    }
    String detail =
        String.format(
            Locale.ROOT,
            "%d of %d results are of %s.",
            refusals.size(),
            page.matches().size(),
            String.join(" and of ", refusals.stream().distinct().sorted().toList()));
    String call = "results " + round.id();
    return List.of(new Fault(FaultKind.BAD_DATA, BetmanSource.NAME, call, detail, page.raw()));
  }

  /** Both are the site's own short names; a row without names is known by its number alone. */
  private static boolean names(String ours, String printed) {
    String one = plain(ours);
    String other = plain(printed);
    return other.isEmpty() || one.startsWith(other) || other.startsWith(one);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(SEOUL).toLocalDate();
  }
}
