package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;

class ScheduleReadersTest {
  private final MetVariants variants = new MetVariants();

  @Test
  void rounds_are_read_with_what_the_list_says_of_them() {
    ObjectNode page = page();
    page.withObject("schedules").put("recordsTotal", "120");
    page.withObject("schedules")
        .withArray("data")
        .add(Payloads.listed(Payloads.SOCCER).put("saleStatus", "PayoEnd"))
        .add(Json.object().put("gmTs", 260055));
    ScheduledRounds rounds = read(page);
    assertThat(rounds.total()).isEqualTo(120);
    assertThat(rounds.refused()).isEmpty();
    assertThat(rounds.rounds())
        .extracting(ScheduledRound::status)
        .containsExactly(SaleStatus.PAID, SaleStatus.UNKNOWN);
    assertThat(rounds.rounds().getFirst().saleEnd()).hasValue(Payloads.SALE_END);
    assertThat(rounds.rounds().getLast().saleEnd()).isEmpty();
    assertThat(variants.all()).isEmpty();
  }

  @Test
  void rows_of_other_games_are_left_out_and_unreadable_ones_refused() {
    ObjectNode page = page();
    page.withObject("schedules")
        .withArray("data")
        .add(Payloads.listed(Payloads.BASKETBALL))
        .add(Json.object().put("gmTs", "soon"));
    ScheduledRounds rounds = read(page);
    assertThat(rounds.rounds()).isEmpty();
    assertThat(rounds.refused()).singleElement().matches(f -> f.detail().contains("gmTs"));
  }

  @Test
  void nothing_scheduled_is_not_another_form_but_no_list_is() {
    ObjectNode page = page();
    page.withObject("schedules").putNull("data");
    assertThat(read(page).rounds()).isEmpty();
    page.withObject("schedules").remove("data");
    assertThatThrownBy(() -> read(page)).hasMessageContaining("data");
    assertThatThrownBy(() -> read(Payloads.envelope())).hasMessageContaining("schedules");
  }

  @Test
  void published_results_of_our_pools_are_told() {
    ObjectNode root = Payloads.envelope();
    root.withArray("data")
        .add(Json.object().put("GM_ID", "G027").put("GM_TS", "260001"))
        .add(Json.object().put("GM_ID", "G024").put("GM_TS", "x"))
        .add(Json.object().put("GM_ID", "G011").put("GM_TS", 260054));
    assertThat(PublishedReader.read(Payloads.answer(root)))
        .containsExactly(Payloads.BASKETBALL, Payloads.SOCCER);
  }

  @Test
  void published_results_that_cannot_be_read_are_a_fault() {
    ObjectNode root = Payloads.envelope();
    root.withArray("data").add(Json.object().put("GM_ID", "G011").put("GM_TS", 260000));
    assertThatThrownBy(() -> PublishedReader.read(Payloads.answer(root)))
        .isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> PublishedReader.read(Payloads.answer(Payloads.envelope())))
        .hasMessageContaining("data");
  }

  private ScheduledRounds read(ObjectNode page) {
    var sightings =
        new Sightings(BetmanSource.NAME, variants, Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
    return new ScheduleReader(sightings)
        .read(Pool.SOCCER, Call.closed(Pool.SOCCER, 1, 0, 100), Payloads.answer(page));
  }

  private static ObjectNode page() {
    ObjectNode page = Payloads.envelope();
    page.putObject("schedules").putArray("data");
    return page;
  }
}
