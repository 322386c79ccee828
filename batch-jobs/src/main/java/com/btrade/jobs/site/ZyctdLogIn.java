package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The log-in of 中药材天地网: a form field of JSON, answered by JSON with an error code and the cookies of a session. */
final class ZyctdLogIn implements LogIn {
    private static final String PATH = "/Ajax/AjaxHandle.ashx?CommandName=UserSignService/SignIn";
    private static final int SHOWN = 100;

    private final URI base;
    private final String user;
    private final String password;

    ZyctdLogIn(URI base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    @Override
    public String account() {
        return "BTRADE_ZYCTD_USER and BTRADE_ZYCTD_PASSWORD";
    }

    @Override
    public Request request() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("LoginName", user);
        data.put("Password", password);
        data.put("IsNeedCheckCode", "False");
        data.put("CheckCode", "");
        return Request.post(base.resolve(PATH), Map.of("Data", Json.write(data)));
    }

    @Override
    public void requireIn(Page answer) throws LogInException {
        JsonNode json = json(answer);
        if (!json.path("ErrorCode").asString("").equals("0")) {
            throw new LogInException("Cannot log in to " + base.getHost() + ": it answered ErrorCode "
                    + shown(json.path("ErrorCode").asString("none")) + " "
                    + shown(json.path("ErrorMessage").asString(""))
                    + "; check " + account() + ", and log in once in a browser, as the site may ask"
                    + " for a check code 登录失败，请检查账号和密码，并用浏览器登录一次（网站可能要求验证码）");
        }
    }

    @Override
    public boolean isForStrangers(Page page) {
        return ZyctdPurchases.hasMaskedMobiles(page);
    }

    @Override
    public boolean isDoor(URI target) {
        String host = String.valueOf(target.getHost());
        String path = String.valueOf(target.getPath()).toLowerCase(Locale.ROOT);
        return path.contains("login")
                || path.contains("signin")
                || (host.equalsIgnoreCase(base.getHost())
                        && base.getPort() == target.getPort()
                        && !path.contains("gqqg"));
    }

    private JsonNode json(Page answer) throws LogInException {
        try {
            return Json.of(answer);
        } catch (LayoutException e) {
            throw new LogInException(
                    "Cannot log in to " + base.getHost() + ": its answer is not JSON; the site has changed"
                            + " its log-in, or BTRADE_ZYCTD_LOGIN_URL is another site 登录接口返回的不是 JSON，网站可能已改版");
        }
    }

    /** What the site says, without what it may repeat of the account. */
    private String shown(String text) {
        String safe = text.replace(password, "****").replace(user, "****").replaceAll("\\s+", " ");
        return safe.substring(0, Math.min(safe.length(), SHOWN));
    }
}
