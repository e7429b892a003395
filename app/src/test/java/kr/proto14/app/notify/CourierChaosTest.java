package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Unknown;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.Picture;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.api.Test;

/** Any mix of refusals, doubts, exceptions and killed senders ends in every part having arrived. */
class CourierChaosTest {
  private static final long SEED = 20260302;
  private static final int MESSAGES = 3;
  private static final int PARTS = 3;

  @Test
  void nothing_is_lost_or_out_of_order_and_every_repeat_says_so() {
    for (long seed = SEED; seed < SEED + 60; seed++) {
      World world = new World(new Random(seed));

      int runs = world.runUntilEmpty();

      assertThat(runs).as("seed %d: it comes to an end", seed).isLessThan(1_000);
      assertThat(world.firstArrivals).as("seed %d", seed).hasSize(MESSAGES * PARTS);
      for (int message = 0; message < MESSAGES; message++) {
        String subject = "round-" + message;
        assertThat(world.firstArrivals.stream().filter(body -> body.startsWith(subject)))
            .as("seed %d", seed)
            .containsExactly(subject + "/1", subject + "/2", subject + "/3");
      }
      assertThat(world.silentRepeats).as("seed %d", seed).isEmpty();
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final class World implements Channel {
    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final FakeOutbox outbox = new FakeOutbox();
    private final Set<String> arrived = new HashSet<>();
    private final List<String> firstArrivals = new ArrayList<>();
    private final List<String> silentRepeats = new ArrayList<>();

    World(Random random) {
      this.random = random;
      for (int message = 0; message < MESSAGES; message++) {
        for (int part = 1; part <= PARTS; part++) {
          put("round-" + message, part);
        }
      }
    }

    int runUntilEmpty() {
      int run = 0;
      while (!outbox.undelivered().isEmpty() && run < 1_000) {
        runOnce("host:" + run++);
        time.advance(Duration.ofSeconds(random.nextInt(120)));
      }
      return run;
    }

    private void runOnce(String sender) {
      var rules =
          new CourierRules(
              Duration.ofMinutes(1),
              Duration.ofSeconds(random.nextInt(30)),
              Backoff.standard(random));
      try {
        new Courier(outbox, List.of(this), rules, sender, time, time, this::perhapsDie)
            .deliverDue();
      } catch (Killed killed) {
        if (random.nextBoolean()) {
          outbox.killed(sender);
        }
      }
    }

    private void perhapsDie(String moment) {
      if (random.nextInt(8) == 0) {
        throw new Killed();
      }
    }

    private void put(String subject, int part) {
      var key = new OutboxKey(subject, "prediction", 1, name(), "77", part);
      var deadline = time.instant().plus(Duration.ofDays(365));
      Optional<Picture> picture = part == PARTS ? Optional.of(Pictures.pixel()) : Optional.empty();
      outbox.put(new NewMessage(key, subject + "/" + part, deadline, picture), time.instant());
    }

    @Override
    public String name() {
      return "chaos";
    }

    @Override
    public Delivery send(String recipient, String body, boolean mayBeRepeat) {
      return switch (random.nextInt(6)) {
        case 0 -> new Later(null, "no connection");
        case 1 -> new Later(Duration.ofSeconds(random.nextInt(40)), "too many requests");
        case 2 -> new Unknown("lost on the way there");
        case 3 -> {
          arrive(body, mayBeRepeat);
          yield new Unknown("lost on the way back");
        }
        case 4 -> {
          arrive(body, mayBeRepeat);
          throw new IllegalStateException("broke after sending");
        }
        default -> {
          arrive(body, mayBeRepeat);
          yield new Delivered("id");
        }
      };
    }

    @Override
    public Delivery sendPicture(
        String recipient, Picture picture, String caption, boolean mayBeRepeat) {
      return send(recipient, caption, mayBeRepeat);
    }

    @Override
    public Delivery edit(String recipient, String providerId, String body, boolean mayBeRepeat) {
      throw new AssertionError("nothing is edited here");
    }

    private void arrive(String body, boolean mayBeRepeat) {
      if (arrived.add(body)) {
        firstArrivals.add(body);
      } else if (!mayBeRepeat) {
        silentRepeats.add(body);
      }
    }
  }
}
