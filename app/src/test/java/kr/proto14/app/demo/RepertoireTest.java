package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import kr.proto14.standin.OddsRow;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import org.junit.jupiter.api.Test;

class RepertoireTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private final Repertoire repertoire = Repertoire.load();

  @Test
  void soccer_keeps_its_dates_and_basketball_moves_by_whole_weeks() {
    Recordings recorded = Recordings.bundled();
    assertThat(repertoire.round(Repertoire.MIDWEEK))
        .isEqualTo(Theatre.recorded(Repertoire.MIDWEEK, recorded));
    RecordedRound real = Theatre.recorded(Repertoire.BASKETBALL, recorded);
    RecordedRound played = repertoire.round(Repertoire.BASKETBALL);
    Duration moved = Duration.between(real.saleEnd(), played.saleEnd());
    assertThat(moved).isEqualTo(Duration.ofDays(252));
    assertThat(moved.toDays() % 7).isZero();
    for (int i = 0; i < real.matches().size(); i++) {
      RecordedMatch match = played.matches().get(i);
      assertThat(match.kickOff()).isEqualTo(real.matches().get(i).kickOff().plus(moved));
      assertThat(match.votes()).isEqualTo(real.matches().get(i).votes());
      assertThat(match.result()).isEqualTo(real.matches().get(i).result());
    }
  }

  @Test
  void odds_of_the_moved_round_still_belong_to_its_matches() {
    List<RecordedMatch> matches = repertoire.round(Repertoire.BASKETBALL).matches();
    assertThat(rows(repertoire.recordings())).anyMatch(row -> matches.contains(row.match()));
  }

  @Test
  void only_the_odds_of_the_named_round_move() {
    List<OddsRow> before = rows(repertoire.recordings());
    List<OddsRow> after = rows(repertoire.moved(Repertoire.MIDWEEK));
    List<RecordedMatch> matches = repertoire.round(Repertoire.MIDWEEK).matches();
    assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
    for (int i = 0; i < before.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        assertThat(matches).contains(before.get(i).match());
        assertThat(after.get(i).win()).isBetween(1.01, before.get(i).win());
      }
    }
  }

  @Test
  void the_script_runs_from_its_start_to_its_end_in_order() {
    List<Script.Cue> cues = Script.cues(repertoire);
    assertThat(cues).extracting(Script.Cue::at).isSorted();
    assertThat(cues).allMatch(cue -> cue.at().isAfter(Script.START));
    assertThat(cues).allMatch(cue -> cue.at().isBefore(Script.END));
    assertThat(cues).extracting(Script.Cue::turn).contains(Script.Turn.values());
    assertThat(Script.evenings()).isEqualTo(10);
    assertThat(Script.START.atZone(SEOUL).getHour()).isEqualTo(19);
  }

  private static List<OddsRow> rows(Recordings recordings) {
    return recordings.oddsRounds().stream().flatMap(odds -> odds.rows().stream()).toList();
  }
}
