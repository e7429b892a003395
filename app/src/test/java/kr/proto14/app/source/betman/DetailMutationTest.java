package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import kr.proto14.app.source.Damage;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

/** Good answers damaged at random: never an exception, and never a round that is wrong. */
class DetailMutationTest {
  private static final int CASES = 800;
  private static final RoundId ROUND = Payloads.SOCCER;

  private final RoundSnapshot good =
      new DetailReader(sightings()).read(ROUND, Payloads.answer(Payloads.detail(ROUND)));

  @Test
  void a_damaged_answer_is_refused_or_read_right() {
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      ObjectNode damaged = Payloads.detail(ROUND);
      String label = "seed " + seed + ": " + Damage.to(damaged, random);
      Optional<RoundSnapshot> read = read(Json.bytes(damaged));
      refused += read.isEmpty() ? 1 : 0;
      read.ifPresent(snapshot -> sameAsGood(snapshot, label));
    }
    assertThat(refused).as("damage that was noticed").isBetween(CASES / 10, CASES * 9 / 10);
  }

  @Test
  void an_answer_cut_short_is_refused() {
    byte[] whole = Json.bytes(Payloads.detail(ROUND));
    for (int length = 0; length < whole.length; length += step(length, whole.length)) {
      assertThat(read(Arrays.copyOf(whole, length))).as("cut to %d bytes", length).isEmpty();
    }
  }

  @Test
  void an_answer_with_a_flipped_byte_never_throws() {
    byte[] whole = Json.bytes(Payloads.detail(ROUND));
    for (int seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      byte[] flipped = whole.clone();
      int place = random.nextInt(flipped.length);
      flipped[place] = (byte) random.nextInt(256);
      Optional<RoundSnapshot> read = read(flipped);
      read.ifPresent(
          snapshot -> assertThat(snapshot.round().matches()).as("byte %d", place).hasSize(14));
    }
  }

  private void sameAsGood(RoundSnapshot snapshot, String damage) {
    assertThat(snapshot.round().id()).as(damage).isEqualTo(good.round().id());
    assertThat(snapshot.round().saleEnd()).as(damage).isEqualTo(good.round().saleEnd());
    assertThat(snapshot.round().samePairings(good.round())).as(damage).isTrue();
    for (int i = 0; i < 14; i++) {
      var match = snapshot.round().matches().get(i);
      var expected = good.round().matches().get(i);
      assertThat(match.kickOff()).as(damage).isEqualTo(expected.kickOff());
      assertThat(match.home()).as(damage).isEqualTo(expected.home());
      assertThat(match.away()).as(damage).isEqualTo(expected.away());
    }
    if (!snapshot.votes().isEmpty()) {
      assertThat(snapshot.votes()).as(damage).isEqualTo(good.votes());
    }
  }

  private static Optional<RoundSnapshot> read(byte[] body) {
    Reply reply = new Reply(200, HttpHeaders.of(Map.of(), (name, value) -> true), body, false);
    if (!(Diagnosis.of(reply) instanceof Verdict.Good(JsonNode root))) {
      return Optional.empty();
    }
    try {
      Answer answer = new Answer(root, Payloads.NOW, "raw");
      return Optional.of(new DetailReader(sightings()).read(ROUND, answer));
    } catch (Unusable e) {
      assertThat(e.detail()).isNotBlank();
      return Optional.empty();
    }
  }

  /** Every length near both ends, where the envelope stands, and one in 41 between them. */
  private static int step(int length, int whole) {
    return length < 200 || length > whole - 100 ? 1 : Math.min(41, whole - 100 - length + 1);
  }

  private static Sightings sightings() {
    return new Sightings(
        BetmanSource.NAME, new MetVariants(), Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
  }
}
