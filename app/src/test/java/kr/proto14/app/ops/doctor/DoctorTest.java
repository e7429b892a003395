package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private final Check fine = check("fine", false, () -> List.of(Finding.ok("fine", Map.of())));

  @Test
  void a_check_that_fails_is_a_finding_and_stops_no_other() throws Exception {
    Check unreadable =
        check(
            "unreadable",
            false,
            () -> {
              throw new IOException("secret path");
            });
    Check broken =
        check(
            "broken",
            false,
            () -> {
              throw new IllegalStateException();
            });
    Check bottomless =
        check(
            "bottomless",
            false,
            () -> {
              throw new StackOverflowError();
            });

    List<Finding> findings =
        examine(Runnable::run, Duration.ofSeconds(9), unreadable, broken, bottomless, fine);

    assertThat(findings)
        .extracting(Finding::id)
        .containsExactly(Doctor.CRASHED, Doctor.CRASHED, Doctor.CRASHED, "fine");
    assertThat(findings)
        .filteredOn(finding -> finding.id().equals(Doctor.CRASHED))
        .extracting(finding -> finding.arguments().get("check"))
        .containsExactly("unreadable", "broken", "bottomless");
    assertThat(findings.toString()).doesNotContain("secret path");
  }

  @Test
  void a_check_that_hangs_is_given_up_and_the_others_are_told() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Check hanging =
        check(
            "hanging",
            false,
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            });

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Finding> findings = examine(threads, Duration.ofMillis(200), hanging, fine);
      assertThat(findings).extracting(Finding::id).containsExactly(Doctor.SLOW, "fine");
      assertThat(findings.getFirst().level()).isEqualTo(Level.WARNING);
      never.countDown();
    }
  }

  @Test
  void offline_only_leaves_out_those_that_ask_outside() throws Exception {
    AtomicBoolean asked = new AtomicBoolean();
    Check outside =
        check(
            "outside",
            true,
            () -> {
              asked.set(true);
              return List.of();
            });

    try (Doctor doctor =
        new Doctor(List.of(outside, fine), Runnable::run, Duration.ofSeconds(9), () -> {})) {
      assertThat(doctor.examine(true)).extracting(Finding::id).containsExactly("fine");
      assertThat(asked).isFalse();
      assertThat(doctor.examine(false)).extracting(Finding::id).containsExactly("fine");
      assertThat(asked).isTrue();
    }
  }

  @Test
  void what_the_doctor_brought_is_closed_with_him() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    new Doctor(List.of(), Runnable::run, Duration.ofSeconds(1), () -> closed.set(true)).close();
    assertThat(closed).isTrue();
  }

  private static List<Finding> examine(Executor executor, Duration limit, Check... checks)
      throws Exception {
    try (Doctor doctor = new Doctor(List.of(checks), executor, limit, () -> {})) {
      return doctor.examine(false);
    }
  }

  private static Check check(String name, boolean outside, Look look) {
    return new Check() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean asksOutside() {
        return outside;
      }

      @Override
      public List<Finding> look() throws IOException {
        return look.look();
      }
    };
  }

  private interface Look {
    List<Finding> look() throws IOException;
  }
}
