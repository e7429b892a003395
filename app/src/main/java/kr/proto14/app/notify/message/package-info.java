/** What happened, put into words for the user; all of them come from the message bundles. */
@NullMarked
package kr.proto14.app.notify.message;

import org.jspecify.annotations.NullMarked;
