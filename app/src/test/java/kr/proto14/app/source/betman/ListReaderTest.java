package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {
  private static final RoundId NEXT = RoundId.ofGmTs(Pool.SOCCER, 260055);

  @Test
  void rounds_are_listed_although_every_flag_says_closed() {
    Listing listing = read(Payloads.list(Payloads.listed(Payloads.SOCCER)));
    assertThat(listing.rounds())
        .containsExactly(new ListedRound(Payloads.SOCCER, Payloads.SALE_END));
    assertThat(listing.fixedOdds()).containsExactly(260111);
    assertThat(listing.refused()).isEmpty();
  }

  @Test
  void several_open_rounds_of_one_pool_are_all_listed() {
    Listing listing =
        read(
            Payloads.list(
                Payloads.listed(NEXT),
                Payloads.listed(Payloads.BASKETBALL),
                Payloads.listed(Payloads.SOCCER)));
    assertThat(listing.rounds())
        .extracting(ListedRound::id)
        .containsExactly(NEXT, Payloads.BASKETBALL, Payloads.SOCCER);
  }

  @Test
  void games_that_are_not_ours_are_left_out_however_odd() {
    ObjectNode baseball = Json.object().put("gmId", "G024").put("gmTs", "odd");
    Listing listing = read(Payloads.list(baseball));
    assertThat(listing.rounds()).isEmpty();
    assertThat(listing.refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmTs", "saleEndDate"})
  void a_malformed_entry_is_refused_and_does_not_hide_the_others(String key) {
    ObjectNode broken = Payloads.listed(NEXT);
    broken.putObject(key);
    Listing listing = read(Payloads.list(broken, Payloads.listed(Payloads.SOCCER)));
    assertThat(listing.rounds()).extracting(ListedRound::id).containsExactly(Payloads.SOCCER);
    assertThat(listing.refused())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.CHANGED);
              assertThat(fault.detail()).contains(key);
              assertThat(fault.evidence()).isEqualTo("raw");
            });
  }

  @Test
  void entries_that_contradict_themselves_are_refused() {
    ObjectNode number = Payloads.listed(NEXT).put("gmOsidTs", 54);
    ObjectNode game = Payloads.listed(NEXT).put("gmId", "G027");
    ObjectNode noRound = Payloads.listed(NEXT).put("gmTs", 260000);
    ObjectNode noTime = Payloads.listed(NEXT).put("saleEndDate", 1783765800);
    Listing listing = read(Payloads.list(number, game, noRound, noTime));
    assertThat(listing.rounds()).isEmpty();
    assertThat(listing.refused())
        .hasSize(4)
        .extracting(Fault::kind)
        .containsOnly(FaultKind.BAD_DATA);
  }

  @Test
  void an_entry_that_names_no_game_is_refused_since_it_might_be_ours() {
    ObjectNode list = Payloads.list(Json.object().put("gmTs", 260054));
    list.withArray("totoGames").addNull();
    assertThat(read(list).refused()).hasSize(2);
  }

  @Test
  void a_round_listed_twice_is_one_unless_its_ends_of_sale_differ() {
    ObjectNode later = Payloads.listed(Payloads.SOCCER);
    later.put("saleEndDate", Payloads.SALE_END.plusSeconds(60).toEpochMilli());
    ObjectNode entry = Payloads.listed(Payloads.SOCCER);
    assertThat(read(Payloads.list(entry, entry)).refused()).isEmpty();
    Listing listing = read(Payloads.list(entry, entry, later));
    assertThat(listing.rounds()).hasSize(1);
    assertThat(listing.refused()).singleElement().matches(f -> f.detail().contains("twice"));
  }

  @Test
  void a_list_is_there_or_the_form_has_changed() {
    ObjectNode absent = Payloads.list();
    absent.remove("totoGames");
    assertThatThrownBy(() -> read(absent)).isInstanceOf(Unusable.class);
    ObjectNode text = Payloads.list().put("totoGames", "none");
    assertThatThrownBy(() -> read(text)).isInstanceOf(Unusable.class);
    assertThat(read(Payloads.list().putNull("totoGames")).rounds()).isEmpty();
  }

  @Test
  void trouble_with_the_fixed_odds_does_not_hide_our_pools() {
    ObjectNode list = Payloads.list(Payloads.listed(Payloads.SOCCER)).put("protoGames", 1);
    Listing listing = read(list);
    assertThat(listing.rounds()).hasSize(1);
    assertThat(listing.refused()).hasSize(1);
  }

  private static Listing read(ObjectNode root) {
    return ListReader.read(Call.list(), Payloads.answer(root));
  }
}
