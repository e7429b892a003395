/** The outbox, its channels and the messages in it. */
@NullMarked
package kr.proto14.app.notify;

import org.jspecify.annotations.NullMarked;
