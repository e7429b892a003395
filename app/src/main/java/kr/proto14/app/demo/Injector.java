package kr.proto14.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.TelegramFault;

/** Does to a daemon, and to the world around it, what a fault says. */
final class Injector {
  private static final List<BetmanFault> ERRORS =
      List.of(
          BetmanFault.Wire.STATUS_500,
          BetmanFault.Wire.STATUS_503,
          BetmanFault.Wire.ERROR_PAGE,
          BetmanFault.Wire.MAINTENANCE_PAGE,
          BetmanFault.Wire.REFUSED);
  private static final List<BetmanFault> GARBAGE =
      List.of(
          BetmanFault.Wire.TRUNCATED,
          BetmanFault.Wire.EMPTY_BODY,
          BetmanFault.Content.THIRTEEN_MATCHES,
          BetmanFault.Content.DUPLICATED_MATCH,
          BetmanFault.Content.MISSING_VOTES,
          BetmanFault.ResultPage.OF_ANOTHER_MATCH);
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final int MOST_CALLS = 6;
  private static final int MOST_BOUNDARIES = 7;

  private final Theatre theatre;
  private final Victim victim;
  private final SettableClock clock;
  private final Random random;

  Injector(Theatre theatre, Victim victim, SettableClock clock, Random random) {
    this.theatre = theatre;
    this.victim = victim;
    this.clock = clock;
    this.random = random;
  }

  void inject(Fault fault) throws InterruptedException {
    int calls = random.nextInt(1, MOST_CALLS);
    switch (fault) {
      case SITE_ERRORS -> theatre.betman().faults().always(one(ERRORS));
      case SITE_BLOCKED -> theatre.betman().faults().always(BetmanFault.Wire.STATUS_403);
      case SITE_GARBAGE -> theatre.betman().faults().always(one(GARBAGE));
      case TELEGRAM_429 ->
          theatre.telegram().faults().next(calls, new TelegramFault.TooManyRequests(10 * calls));
      case TELEGRAM_502 -> theatre.telegram().faults().next(calls, TelegramFault.Plain.STATUS_502);
      case TELEGRAM_TIMEOUT ->
          theatre.telegram().faults().next(1, new TelegramFault.NoAnswerAfterDelivery(AT_ONCE));
      case DATABASE_BUSY -> victim.crowd();
      case KILLED -> victim.killAfter(random.nextInt(1, MOST_BOUNDARIES));
      case CLOCK_FORWARD -> clock.tick(Duration.ofMinutes(20L * random.nextInt(1, 12)));
      case CLOCK_BACK -> clock.tick(Duration.ofMinutes(-10L * random.nextInt(1, MOST_CALLS)));
    }
  }

  private BetmanFault one(List<BetmanFault> faults) {
    return faults.get(random.nextInt(faults.size()));
  }

  /** What lasts is over. */
  void end() {
    theatre.betman().faults().clear();
    theatre.telegram().faults().clear();
    victim.spare();
  }
}
