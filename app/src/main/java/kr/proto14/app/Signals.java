package kr.proto14.app;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.cli.Interrupts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGINT and SIGTERM; a second one of either ends the process without more ado. Only an old class
 * of the JDK's can tell a second signal; it is called by its name, since the compiler warns of it.
 */
final class Signals implements Interrupts {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final String SIGNAL = "sun.misc.Signal";
  private static final int ENDED_BY_SIGNAL = 128;
  private static final int TERM = 15;

  @Override
  public void onFirst(Runnable first) {
    AtomicBoolean asked = new AtomicBoolean();
    Runnable told =
        () -> {
          if (asked.compareAndSet(false, true)) {
            first.run();
          } else {
            Main.leave(ENDED_BY_SIGNAL + TERM);
          }
        };
    try {
      for (String name : List.of("INT", "TERM")) {
        handle(name, told);
      }
    } catch (ReflectiveOperationException e) {
      LOG.warn("signals end this process at once: this Java does not tell of them", e);
    }
  }

  private static void handle(String name, Runnable told) throws ReflectiveOperationException {
    Class<?> signal = MethodHandles.lookup().findClass(SIGNAL);
    Class<?> handler = MethodHandles.lookup().findClass(SIGNAL + "Handler");
    InvocationHandler invocation =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                told.run();
                yield null;
              }
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" ->
                  System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
              default -> name;
            };
    signal
        .getMethod("handle", signal, handler)
        .invoke(
            null,
            signal.getConstructor(String.class).newInstance(name),
            Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handler}, invocation));
  }
}
