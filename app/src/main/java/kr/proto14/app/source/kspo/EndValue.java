package kr.proto14.app.source.kspo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.kspo.KspoResult.Winner;
import kr.proto14.engine.pool.Score;

/** Reads {@code match_end_val}: a score, a word, or what neither is. */
final class EndValue {
  private static final Pattern SCORE = Pattern.compile("(?:스코어\\s*)?(\\d{1,3})\\s*:\\s*(\\d{1,3})");

  private EndValue() {}

  /** The result a text means in a sport; a text in doubt stays unresolved. */
  static KspoResult read(String text, KspoSport sport) {
    String value = text.strip();
    return switch (value) {
      case "" -> new KspoResult.None();
      case "취소" -> new KspoResult.Cancelled();
      case "홈승", "승" -> won(value, Winner.HOME, sport);
      case "무승부", "무" -> won(value, Winner.NEITHER, sport);
      case "홈패", "패" -> won(value, Winner.AWAY, sport);
      default ->
          score(value, sport)
              .<KspoResult>map(KspoResult.ScoreGiven::new)
              .orElseGet(() -> new KspoResult.Unresolved(value));
    };
  }

  /** Basketball plays on until a side has won. */
  private static KspoResult won(String value, Winner winner, KspoSport sport) {
    boolean impossible = sport == KspoSport.BASKETBALL && winner == Winner.NEITHER;
    return impossible ? new KspoResult.Unresolved(value) : new KspoResult.OutcomeGiven(winner);
  }

  private static Optional<Score> score(String value, KspoSport sport) {
    Matcher matcher = SCORE.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int home = Integer.parseInt(matcher.group(1));
    int away = Integer.parseInt(matcher.group(2));
    if (home > Score.LIMIT || away > Score.LIMIT) {
      return Optional.empty();
    }
    return switch (sport) {
      case SOCCER -> Optional.of(new Score.MaybeExtended(home, away));
      case BASKETBALL -> home == away ? Optional.empty() : Optional.of(new Score.Final(home, away));
      case OTHER -> Optional.empty();
    };
  }
}
