package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kr.proto14.app.source.Damage;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Unusable;
import org.junit.jupiter.api.Test;

/** Good answers damaged at random: never an exception, and never a match or result made up. */
class KspoMutationTest {
  private static final int CASES = 1500;

  private final List<KspoMatch> good = read(Json.bytes(day())).orElseThrow();

  @Test
  void a_damaged_answer_is_refused_or_gives_no_result_that_was_not_there() {
    int refused = 0;
    int same = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ObjectNode damaged = day();
      String label = "seed " + seed + ": " + Damage.to(damaged, new SplittableRandom(seed));
      Optional<List<KspoMatch>> read = read(Json.bytes(damaged));
      refused += read.isEmpty() ? 1 : 0;
      same += read.filter(good::equals).isPresent() ? 1 : 0;
      read.ifPresent(matches -> withoutInventions(matches, label));
    }
    assertThat(refused).as("damage that was noticed").isBetween(CASES / 20, CASES * 9 / 10);
    assertThat(same).as("damage that did not matter").isLessThan(CASES / 2);
  }

  @Test
  void an_answer_cut_short_is_refused() {
    byte[] whole = Json.bytes(day());
    for (int length = 0; length < whole.length; length++) {
      assertThat(read(Arrays.copyOf(whole, length))).as("cut to %d bytes", length).isEmpty();
    }
  }

  @Test
  void an_answer_with_changed_bytes_never_throws() {
    byte[] whole = Json.bytes(day());
    int readable = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      byte[] changed = whole.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Optional<List<KspoMatch>> read = read(changed);
      readable += read.isPresent() ? 1 : 0;
      int matches = read.map(List::size).orElse(0);
      assertThat(matches).as("seed %d", seed).isLessThanOrEqualTo(good.size());
    }
    assertThat(readable).isBetween(1, CASES - 1);
  }

  @Test
  void rows_in_any_order_give_the_same_matches() {
    for (int seed = 0; seed < 100; seed++) {
      var random = new SplittableRandom(seed);
      ObjectNode shuffled = day();
      List<JsonNode> rows =
          new ArrayList<>(shuffled.at("/response/body/items/item").valueStream().toList());
      rows.add(rows.get(random.nextInt(rows.size())));
      for (int i = rows.size() - 1; i > 0; i--) {
        Collections.swap(rows, i, random.nextInt(i + 1));
      }
      ((ObjectNode) shuffled.at("/response/body")).put("totalCount", rows.size());
      ((ObjectNode) shuffled.at("/response/body/items")).putArray("item").addAll(rows);
      assertThat(read(Json.bytes(shuffled)).orElseThrow())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(good);
    }
  }

  private void withoutInventions(List<KspoMatch> matches, String label) {
    assertThat(matches).as(label).hasSizeLessThanOrEqualTo(good.size());
    for (KspoMatch match : matches) {
      Optional<KspoMatch> known =
          good.stream().filter(one -> one.home().equals(match.home())).findFirst();
      assertThat(known).as(label).isPresent();
      assertThat(match.away()).as(label).isEqualTo(known.get().away());
      assertThat(match.date()).as(label).isEqualTo(known.get().date());
      if (match.kickOff().isPresent()) {
        assertThat(match.kickOff()).as(label).isEqualTo(known.get().kickOff());
      }
      boolean open =
          match.result() instanceof KspoResult.None
              || match.result() instanceof KspoResult.Unresolved;
      assertThat(open || match.result().equals(known.get().result())).as(label).isTrue();
    }
  }

  private static Optional<List<KspoMatch>> read(byte[] body) {
    Answer answer = Payloads.judged(body);
    if (!(answer.verdict() instanceof Verdict.Data)) {
      return Optional.empty();
    }
    var reader = new DayReader(Payloads.DAY, TestKspo.sightings(new ArrayList<>(), Payloads.NOW));
    try {
      return reader.add(1, answer) ? Optional.empty() : Optional.of(reader.matches());
    } catch (Unusable e) {
      assertThat(e.detail()).isNotBlank();
      return Optional.empty();
    }
  }

  private static ObjectNode day() {
    return Payloads.answer(
        4,
        Payloads.row("축구", "SSC나폴리", "볼로냐").put("match_end_val", "2:0"),
        Payloads.row("축구", "풀럼", "에버턴").put("match_end_val", "홈승"),
        Payloads.row("농구", "서울SK나이츠", "수원KT소닉붐").put("match_end_val", "81:79"),
        Payloads.row("배구", "한국전력빅스톰", "대전삼성블루팡스"));
  }
}
