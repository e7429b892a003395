package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
  private static final Duration ANYWAY = Duration.ofSeconds(5);

  private final Store store = Databases.SQLITE.fresh();
  private long nanos;
  private int done;
  private boolean fails;

  private final OnChange sparing = new OnChange(this::work, store.changes(), () -> nanos, ANYWAY);

  @AfterEach
  void close() {
    store.close();
  }

  private void work() {
    if (fails) {
      throw new IllegalStateException("on trial");
    }
    done++;
  }

  private void change() {
    store.inTransaction(tx -> tx.raw().keep("betman", "list", NOW, new byte[] {14}));
  }

  @Test
  void the_first_call_works_and_the_next_one_is_left_out() {
    sparing.run();
    sparing.run();
    assertThat(done).isOne();
  }

  @Test
  void a_change_brings_work_at_once() {
    sparing.run();
    change();
    sparing.run();
    assertThat(done).isEqualTo(2);
  }

  @Test
  void time_brings_work_without_a_change() {
    sparing.run();
    nanos = ANYWAY.minusNanos(1).toNanos();
    sparing.run();
    assertThat(done).isOne();
    nanos = ANYWAY.toNanos();
    sparing.run();
    assertThat(done).isEqualTo(2);
  }

  @Test
  void work_that_failed_is_done_again_though_nothing_changed_since() {
    sparing.run();
    change();
    fails = true;
    assertThatThrownBy(sparing::run).isInstanceOf(IllegalStateException.class);
    fails = false;
    sparing.run();
    assertThat(done).isEqualTo(2);
  }
}
