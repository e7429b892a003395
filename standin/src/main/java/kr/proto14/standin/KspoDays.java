package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The matches of the recorded rounds as rows of one day: no round is to be seen in them. */
record KspoDays(Recordings recordings, KspoNames names, KspoForms forms, Instant now) {
  private static final Duration UNTIL_RESULT = Duration.ofHours(3);

  private record Played(Sport sport, RecordedMatch match) {
    private String key() {
      return sport + " " + match.kickOff() + " " + match.home().name() + " " + match.away().name();
    }
  }

  /** All rows of a day written as {@code 20260917}, in order of their kick-offs. */
  List<ObjectNode> rows(String day) {
    List<Played> played =
        recordings.rounds().stream()
            .flatMap(KspoDays::matches)
            .filter(one -> Korea.day(one.match.kickOff()).equals(day))
            .sorted(
                Comparator.comparing((Played one) -> one.match.kickOff())
                    .thenComparing(Played::key))
            .toList();
    return distinct(played).map(this::row).toList();
  }

  private static Stream<Played> matches(RecordedRound round) {
    return round.matches().stream().map(match -> new Played(round.game().sport(), match));
  }

  /** Rounds of a pool may share a match. */
  private static Stream<Played> distinct(List<Played> played) {
    return IntStream.range(0, played.size())
        .filter(i -> i == 0 || !played.get(i).key().equals(played.get(i - 1).key()))
        .mapToObj(played::get);
  }

  private ObjectNode row(Played one) {
    RecordedMatch match = one.match;
    String home = names.team(one.sport, match.home().name());
    ObjectNode row =
        Json.object()
            .put("match_ymd", Korea.day(match.kickOff()))
            .put("match_tm", Korea.time(match.kickOff()))
            .put("match_sport_han_nm", one.sport.korean())
            .put("leag_han_nm", names.league(match.league().name()))
            .put("hteam_han_nm", home)
            .put("ateam_han_nm", names.team(one.sport, match.away().name()))
            .put("stdm_han_nm", home + "홈구장")
            .put("obj_prod_nm", "토토/프로토");
    RecordedResult result = match.result();
    boolean over = !now.isBefore(match.kickOff().plus(UNTIL_RESULT));
    if (result != null && over && forms.endValue() != KspoForms.EndValue.ABSENT) {
      row.put("match_end_val", written(result));
    }
    return row;
  }

  private String written(RecordedResult result) {
    int sign = Integer.compare(result.home(), result.away());
    return switch (forms.endValue()) {
      case ABSENT -> "";
      case SCORE -> String.format(Locale.ROOT, "%d:%d", result.home(), result.away());
      case SPACED_SCORE -> String.format(Locale.ROOT, "%d : %d", result.home(), result.away());
      case WORD -> sign > 0 ? "홈승" : sign < 0 ? "홈패" : "무승부";
      case SHORT_WORD -> sign > 0 ? "승" : sign < 0 ? "패" : "무";
    };
  }
}
