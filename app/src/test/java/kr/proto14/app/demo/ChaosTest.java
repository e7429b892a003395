package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.proto14.app.notify.Backoff;
import kr.proto14.app.notify.Channel;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.CourierRules;
import kr.proto14.app.notify.Delivery;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.store.Picture;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

class ChaosTest {
  private static final int BUDGET = 16_000;
  private static final int DAYS = 3;

  @Test
  void whatever_the_seed_nothing_is_lost_and_nothing_doubled_without_a_word()
      throws InterruptedException {
    Set<Fault> met = EnumSet.noneOf(Fault.class);
    for (long seed : new long[] {1, 7}) {
      ChaosEnd end = chaos(seed);
      assertThat(end.audit().unaccounted()).as("seed " + seed).isEmpty();
      assertThat(end.audit().post().lost()).as("seed " + seed).isEmpty();
      assertThat(end.audit().post().doubled()).as("seed " + seed).isEmpty();
      assertThat(end.audit().isClean()).as("seed " + seed).isTrue();
      met.addAll(end.faults().keySet());
    }
    assertThat(met).hasSizeGreaterThan(5);
  }

  @Test
  void the_same_seed_gives_the_same_report() throws InterruptedException {
    assertThat(chaos(3)).isEqualTo(chaos(3));
  }

  @Test
  void a_courier_that_loses_messages_is_found_out() throws InterruptedException {
    Stage leaky =
        (config, backdrop) -> new Leaky(RealStage.INSTANCE.open(config, backdrop), backdrop);
    ChaosEnd end = new Chaos(leaky, Locale.KOREAN, BUDGET).play(1, 2, () -> false);
    assertThat(end.audit().post().lost()).contains("stop life-1");
    assertThat(end.audit().isClean()).isFalse();
  }

  @Test
  void it_can_be_broken_off_and_wants_a_quiet_day() {
    assertThatThrownBy(
            () -> new Chaos(RealStage.INSTANCE, Locale.KOREAN, BUDGET).play(1, 2, () -> true))
        .isInstanceOf(InterruptedException.class);
    assertThatThrownBy(
            () -> new Chaos(RealStage.INSTANCE, Locale.KOREAN, BUDGET).play(1, 1, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ChaosEnd chaos(long seed) throws InterruptedException {
    return new Chaos(RealStage.INSTANCE, Locale.KOREAN, BUDGET).play(seed, DAYS, () -> false);
  }

  /** The real app, but the daemon's own courier says that it delivered what it threw away. */
  private record Leaky(StagedApp app, Backdrop backdrop) implements StagedApp {
    @Override
    public Parts parts() {
      Parts parts = app.parts();
      Courier courier =
          new Courier(
              app.store().outbox(),
              List.of(new Nowhere()),
              CourierRules.daemon(
                  java.time.Duration.ofMinutes(5), Backoff.standard(backdrop.random())),
              "leaky",
              backdrop.clock(),
              backdrop.pause(),
              passed -> {});
      return new Parts(
          parts.store(),
          parts.clock(),
          parts.nanos(),
          parts.jobs(),
          parts.ledger(),
          parts.planner(),
          parts.writer(),
          parts.opening(),
          parts.trouble(),
          parts.watch(),
          courier,
          parts.settings(),
          parts.companions());
    }

    @Override
    public Store store() {
      return app.store();
    }

    @Override
    public Job check() {
      return app.check();
    }

    @Override
    public Job results(List<RoundId> rounds) {
      return app.results(rounds);
    }

    @Override
    public void close() {
      app.close();
    }
  }

  private static final class Nowhere implements Channel {
    @Override
    public String name() {
      return "telegram";
    }

    @Override
    public Delivery send(String recipient, String body, boolean mayBeRepeat) {
      return new Delivery.Delivered("100000");
    }

    @Override
    public Delivery sendPicture(
        String recipient, Picture picture, String caption, boolean mayBeRepeat) {
      return new Delivery.Delivered("100000");
    }

    @Override
    public Delivery edit(String recipient, String message, String body, boolean mayBeRepeat) {
      return new Delivery.Delivered("100000");
    }
  }
}
