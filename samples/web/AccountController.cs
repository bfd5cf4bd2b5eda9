using Microsoft.AspNetCore.Mvc;

namespace Example.Web;

// A web page's own words. Nothing here is about storage, and the extension keeps silent.
[Route("account")]
public sealed class AccountController(IAccounts accounts) : Controller
{
    [HttpGet("{id:int}")]
    public IActionResult Show(int id)
    {
        if (id <= 0) return BadRequest();
        var account = accounts.Find(id);
        if (account is null) return NotFound();
        return account.IsLocked ? RedirectToAction("AccessDenied") : View(account);
    }

    [HttpPost("sign-in")]
    public IActionResult SignIn(SignInForm form) => accounts.Check(form) switch
    {
        SignInResult.Ok => Redirect("/"),
        SignInResult.InvalidToken => View("InvalidToken"),
        SignInResult.Busy => StatusCode(503, "ServiceUnavailable"),
        _ => throw new NotImplementedException(),
    };

    [HttpGet("denied")]
    public IActionResult AccessDenied() => View();
}
