package kr.proto14.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static Caller caller(String peer, String host) throws UnknownHostException {
    return new Caller(InetAddress.getByName(peer), HostName.parse(host).orElseThrow(), false);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.200.0.9, true",
    "::1, true",
    "10.1.2.3, true",
    "172.16.0.1, true",
    "172.31.255.255, true",
    "192.168.0.10, true",
    "169.254.1.1, true",
    "fe80::1, true",
    "fd12:3456::1, true",
    "fc00::1, true",
    "172.32.0.1, false",
    "8.8.8.8, false",
    "100.64.0.1, false",
    "203.0.113.9, false",
    "2001:db8::1, false",
    "fe00::1, false",
    "::ffff:8.8.8.8, false",
    "::ffff:10.0.0.1, true"
  })
  void near_is_this_machine_and_private_networks(String peer, boolean near) throws Exception {
    assertThat(caller(peer, "localhost").isNear()).isEqualTo(near);
  }

  @Test
  void whoever_is_called_for_by_a_proxy_is_not_near() throws Exception {
    Caller near = caller("127.0.0.1", "localhost");
    assertThat(near.isNear()).isTrue();
    assertThat(new Caller(near.peer(), near.host(), true).isNear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.", "a.b", "1.2.3", "1.2.3.4.5", "127.0.0.1.a"})
  void a_name_with_a_dot_may_be_a_strangers(String host) throws Exception {
    assertThat(HostName.parse(host).orElseThrow().canBeBent()).isTrue();
    assertThat(HostName.parse(host).orElseThrow().isLoopback()).isFalse();
    assertThat(caller("127.0.0.1", host).isNear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app", "localhost", "10.0.0.1", "[fd00::1]:8014", "prometheus_1:80"})
  void an_address_or_a_name_without_a_dot_cannot_be(String host) {
    assertThat(HostName.parse(host).orElseThrow().canBeBent()).isFalse();
  }

  @Test
  void no_header_takes_long_or_passes_for_this_machine_by_chance() {
    Random random = new Random(14);
    String alphabet = "localhst127.0:[]@/%\\ \t\u0000é한";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder header = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        header.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      boolean loopback = HostName.parse(header.toString()).map(HostName::isLoopback).orElse(false);
      assertThat(loopback)
          .as("seed 14: %s", header)
          .isEqualTo(
              header.toString().matches("(?i)(localhost|\\[::1]|127(\\.\\d{1,3}){3})(:\\d{1,5})?"));
    }
  }
}
