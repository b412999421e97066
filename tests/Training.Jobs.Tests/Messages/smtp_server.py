"""A real SMTP server on a free port of 127.0.0.1, with moods chosen by the recipient's local part.

Prints the port, keeps what it accepts as NUMBER.eml in the folder, ends when its standard input closes.
"""
import argparse
import asyncio
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

REFUSALS = {
    "busy451": "451 4.3.0 Try again later",
    "busy450": "450 4.2.1 Greylisted",
    "no550": "550 5.1.1 No such mailbox",
    "no553": "553 5.1.3 Bad mailbox syntax",
    "relay550": "550 5.7.1 Relaying denied",
    "relay554": "554 5.7.1 Relay access denied",
}
CONTENT_REFUSALS = {
    "spam554": "554 5.7.1 Looks like spam",
    "big552": "552 5.3.4 Message too big",
    "full452": "452 4.3.1 Insufficient system storage",
}


class Moods:
    def __init__(self, folder):
        self.folder = folder
        self.accepted = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("stranger@"):
            return "553 5.7.1 Sender not allowed"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        mood = address.split("@")[0]
        if mood == "hang":
            await asyncio.sleep(600)
        if mood == "drop":
            server.transport.close()
        if mood == "reset":
            server.transport.abort()
        if mood in REFUSALS:
            return REFUSALS[mood]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mood = envelope.rcpt_tos[0].split("@")[0]
        if mood == "hangdata":
            await asyncio.sleep(600)
        if mood in CONTENT_REFUSALS:
            return CONTENT_REFUSALS[mood]
        self.accepted += 1
        (self.folder / f"{self.accepted}.eml").write_bytes(envelope.original_content)
        return "250 2.0.0 Queued"


class Server(SMTP):
    async def smtp_AUTH(self, arg):
        # Clients may write the mechanism in small letters; aiosmtpd 1.4 then does not find it.
        mechanism, *rest = (arg or "").split(" ", 1)
        await super().smtp_AUTH(" ".join([mechanism.upper(), *rest]))


class Silent(asyncio.Protocol):
    pass


class Closed(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(b"554 5.3.2 No mail here\r\n")


def tls(arguments):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(arguments.certificate)
    return context


def factory(arguments):
    if arguments.greeting == "silent":
        return Silent
    if arguments.greeting == "closed":
        return Closed
    options = {"hostname": "mail.test"}
    if arguments.certificate and not arguments.implicit:
        options["tls_context"] = tls(arguments)
    if arguments.password:
        options["auth_required"] = True
        options["auth_require_tls"] = False
        options["authenticator"] = lambda server, session, envelope, mechanism, data: AuthResult(
            success=data.password == arguments.password.encode(), handled=False)
    handler = Moods(pathlib.Path(arguments.folder))
    if arguments.greeting == "once":
        connections = iter([Server(handler, **options)])
        return lambda: next(connections, None) or Closed()
    return lambda: Server(handler, **options)


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--greeting", choices=["silent", "closed", "once"])
    parser.add_argument("--certificate")
    parser.add_argument("--implicit", action="store_true")
    parser.add_argument("--password")
    loop = asyncio.get_running_loop()
    arguments = parser.parse_args()
    server = await loop.create_server(
        factory(arguments), "127.0.0.1", 0, ssl=tls(arguments) if arguments.implicit else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
