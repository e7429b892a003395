package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code systemd-analyze} judges where it is installed ({@code make lint-deploy}), and more.
 */
class ServiceFileTest {
  private final UnitFile unit = new UnitFile(Repository.text("deploy/proto14.service"));

  ServiceFileTest() throws IOException {}

  @Test
  void it_runs_the_daemon_as_a_user_of_its_own() {
    assertThat(unit.one("Service.User")).isEqualTo("proto14");
    assertThat(unit.one("Service.Group")).isEqualTo("proto14");
    assertThat(unit.one("Service.ExecStart"))
        .isEqualTo("/opt/proto14/bin/proto14 run --env-file /etc/proto14/.env");
    assertThat(unit.one("Install.WantedBy")).isEqualTo("multi-user.target");
  }

  @Test
  void it_comes_back_whatever_happens() {
    assertThat(unit.one("Service.Restart")).isEqualTo("always");
    assertThat(unit.one("Service.RestartSec")).isEqualTo("10");
    assertThat(unit.one("Unit.StartLimitIntervalSec")).isEqualTo("0");
    assertThat(unit.all("Service.RestartPreventExitStatus")).isEmpty();
  }

  @Test
  void it_starts_after_network_and_database_and_requires_neither() {
    assertThat(unit.words("Unit.After")).contains("network-online.target", "postgresql.service");
    assertThat(unit.words("Unit.Wants")).containsExactly("network-online.target");
    assertThat(unit.all("Unit.Requires")).isEmpty();
    assertThat(unit.all("Unit.BindsTo")).isEmpty();
  }

  @Test
  void systemd_is_told_by_the_main_process_and_watches_it() {
    assertThat(unit.one("Service.Type")).isEqualTo("notify");
    assertThat(unit.one("Service.NotifyAccess")).isEqualTo("main");
    assertThat(Integer.parseInt(unit.one("Service.WatchdogSec"))).isBetween(60, 600);
    assertThat(unit.words("Service.RestrictAddressFamilies")).contains("AF_UNIX");
  }

  @Test
  void a_stop_has_the_time_to_hand_back_what_is_under_way() {
    assertThat(Integer.parseInt(unit.one("Service.TimeoutStopSec"))).isBetween(25, 60);
  }

  @Test
  void its_state_is_closed_to_others() {
    assertThat(unit.one("Service.StateDirectory")).isEqualTo("proto14");
    assertThat(unit.one("Service.StateDirectoryMode")).isEqualTo("0700");
    assertThat(unit.one("Service.UMask")).isEqualTo("0027");
    assertThat(unit.words("Service.Environment")).contains("PROTO14_DATA=/var/lib/proto14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NoNewPrivileges",
        "ProtectHome",
        "PrivateTmp",
        "PrivateDevices",
        "PrivateUsers",
        "ProtectClock",
        "ProtectHostname",
        "ProtectKernelLogs",
        "ProtectKernelModules",
        "ProtectKernelTunables",
        "ProtectControlGroups",
        "RestrictNamespaces",
        "RestrictRealtime",
        "RestrictSUIDSGID",
        "LockPersonality",
        "RemoveIPC",
      })
  void it_is_hardened(String protection) {
    assertThat(unit.one("Service." + protection)).isEqualTo("yes");
  }

  @Test
  void it_has_no_capability_and_may_write_to_its_state_alone() {
    assertThat(unit.one("Service.CapabilityBoundingSet")).isEmpty();
    assertThat(unit.one("Service.AmbientCapabilities")).isEmpty();
    assertThat(unit.one("Service.ProtectSystem")).isEqualTo("strict");
    assertThat(unit.all("Service.ReadWritePaths")).isEmpty();
    assertThat(unit.all("Service.SystemCallFilter"))
        .containsExactly("@system-service", "~@privileged @resources");
  }

  @Test
  void what_a_jvm_or_the_leases_need_is_left_to_them() {
    assertThat(unit.all("Service.MemoryDenyWriteExecute")).isEmpty();
    assertThat(unit.all("Service.ProcSubset")).isEmpty();
    assertThat(unit.all("Service.ProtectProc")).isEmpty();
  }

  @Test
  void what_is_said_twice_or_not_at_all_is_noticed() {
    UnitFile twice = new UnitFile("[Service]\nUser=a\nUser=b\n");

    assertThat(twice.all("Service.User")).containsExactly("a", "b");
    assertThatThrownBy(() -> twice.one("Service.User")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> twice.one("Service.Group")).isInstanceOf(AssertionError.class);
  }
}
