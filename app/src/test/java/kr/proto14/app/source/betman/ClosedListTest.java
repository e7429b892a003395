package kr.proto14.app.source.betman;

import static kr.proto14.app.source.betman.ScriptedServer.json;
import static kr.proto14.app.source.betman.ScriptedServer.status;
import static kr.proto14.app.source.betman.TestSource.fault;
import static kr.proto14.app.source.betman.TestSource.good;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import kr.proto14.app.source.FaultKind;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;

class ClosedListTest {
  @Test
  void pages_are_read_until_enough_are_there() throws IOException {
    try (var server = new ScriptedServer(page(1, 100, 250), page(101, 200, 250))) {
      ScheduledRounds rounds = good(new TestSource(server.url()).source.closed(Pool.SOCCER, 150));
      assertThat(rounds.rounds()).hasSize(150);
      assertThat(rounds.total()).isEqualTo(250);
      assertThat(server.posts())
          .extracting(post -> post.body().replaceAll(".*\"start\":(\\d+).*", "$1"))
          .containsExactly("0", "100");
      assertThat(server.posts()).allMatch(post -> post.body().contains("\"length\":100"));
    }
  }

  @Test
  void the_total_the_site_tells_ends_the_reading() throws IOException {
    try (var server = new ScriptedServer(page(1, 100, 120), page(101, 120, 120))) {
      ScheduledRounds rounds = good(new TestSource(server.url()).source.closed(Pool.SOCCER, 999));
      assertThat(rounds.rounds()).hasSize(120);
      assertThat(server.posts()).hasSize(2);
    }
  }

  @Test
  void a_site_that_repeats_its_page_does_not_hold_us_for_ever() throws IOException {
    try (var server = new ScriptedServer(page(1, 100, 9_999), page(1, 100, 9_999))) {
      ScheduledRounds rounds = good(new TestSource(server.url()).source.closed(Pool.SOCCER, 999));
      assertThat(rounds.rounds()).hasSize(100);
      assertThat(server.posts()).hasSize(2);
    }
  }

  @Test
  void a_page_that_fails_fails_the_list_and_says_where() throws IOException {
    try (var server = new ScriptedServer(page(1, 100, 200), status(403))) {
      var fault = fault(new TestSource(server.url()).source.closed(Pool.SOCCER, 200));
      assertThat(fault.kind()).isEqualTo(FaultKind.BLOCKED);
      assertThat(fault.call()).isEqualTo("closed list G011 from 100");
    }
  }

  private static ScriptedServer.Step page(int first, int last, int total) {
    ObjectNode root = Payloads.envelope();
    ArrayNode rows = root.putObject("schedules").put("recordsTotal", total).putArray("data");
    for (int number = first; number <= last; number++) {
      rows.addObject().put("gmTs", 260_000 + number).put("saleStatus", "PayoEnd");
    }
    return json(root.toString());
  }
}
