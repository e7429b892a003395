/** What a monitor asks for over HTTP. */
@NullMarked
package kr.proto14.app.web;

import org.jspecify.annotations.NullMarked;
