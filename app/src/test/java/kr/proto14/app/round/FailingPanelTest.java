package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.proto14.app.ai.Panel;
import kr.proto14.app.ai.PanelDesk;
import kr.proto14.app.ai.PanelLimits;
import kr.proto14.app.ai.PanelRules;
import kr.proto14.app.ai.PanelRules.OddsShown;
import kr.proto14.app.ai.Price;
import kr.proto14.app.ai.Seat;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailingPanelTest {
  private static final class Silent implements Member {
    @Override
    public String name() {
      return "openai";
    }

    @Override
    public String model() {
      return "m";
    }

    @Override
    public Reply reply(Talk talk) {
      return new Reply.Failed(Absence.TIMEOUT, "", Usage.NONE);
    }
  }

  /** Its threads are gone: asking throws. */
  private static PanelDesk broken(Store store, Clock clock) {
    ExecutorService gone = Executors.newVirtualThreadPerTaskExecutor();
    gone.shutdown();
    return new PanelDesk(
        store,
        List.of(new Seat(new Silent(), new Price(1, 1, 1), 10)),
        new Panel(new PanelLimits(Duration.ofMinutes(1), 1, Duration.ZERO), gone, System::nanoTime),
        new PanelRules(Duration.ofHours(1), 1000, OddsShown.ON),
        clock);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_panel_that_our_own_code_breaks_costs_a_round_its_panel_and_not_its_forecast(
      Databases database) {
    try (LifeBench bench = new LifeBench(database, FailingPanelTest::broken)) {
      bench.source.show(
          Rounds.onSale(
              Rounds.round("G011-260054", bench.clock.instant().plus(Duration.ofHours(10))),
              bench.clock.instant()));
      LifeReport report = bench.follow();
      assertThat(report.faults()).isEmpty();
      assertThat(report.notes()).extracting(Note::key).contains("panel-failed");
      assertThat(report.rounds()).extracting(Followed::stage).contains(Followed.Stage.PREDICTED);
    }
  }
}
