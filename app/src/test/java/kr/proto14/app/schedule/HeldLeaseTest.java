package kr.proto14.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HeldLeaseTest {
  private final SettableClock clock = SettableClock.at("2026-09-22T12:00:00+09:00");
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(HeldLease.class);

  @BeforeEach
  void listen() {
    said.start();
    logger.addAppender(said);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(said);
  }

  private LeaseKeeper keeper(Store store) {
    return new LeaseKeeper(store, clock, clock::tick);
  }

  @Test
  void a_database_that_is_gone_for_hours_is_logged_once() throws Exception {
    Store store = Databases.SQLITE.fresh();
    try (HeldLease held = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
      store.close();
      for (int beat = 0; beat < 5; beat++) {
        held.renew();
      }
      assertThat(said.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly("the lease check could not be renewed");
      assertThat(held.isLost()).isFalse();
    }
  }

  @Test
  void a_lease_that_was_taken_is_logged_once() throws Exception {
    try (Store store = Databases.SQLITE.fresh();
        HeldLease slow = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
      clock.tick(LeaseKeeper.LENGTH);
      try (HeldLease _ = keeper(store).take("check", Duration.ZERO).orElseThrow()) {
        slow.renew();
        slow.renew();
        assertThat(slow.isLost()).isTrue();
        assertThat(said.list)
            .extracting(ILoggingEvent::getFormattedMessage)
            .containsExactly("the lease check was taken by another process");
      }
    }
  }
}
